package io.plimsoll.format;

import io.plimsoll.parse.Parsed;
import io.plimsoll.parse.Parser;
import io.plimsoll.source.Source;
import io.plimsoll.syntax.PolicyFile;

/** Brings policies into the one style. */
public final class Formatter {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Printed text is printed again until it stays: a comment amid an expression can move to a line
   * of its own first and from there to the item it belongs to.
   */
  private static final int ROUNDS = 4;

  private Formatter() {}

  /**
   * Formats a policy file. The result means the same, holds the same comments, and formatting it
   * again changes nothing; line ends stay what the first one is.
   */
  public static Formatted format(Source source) {
    Parsed parsed = Parser.parse(source);
    if (parsed.hasErrors()) {
      return new Formatted.Rejected(parsed.diagnostics());
    }
    String before = source.text();
    String after = print(parsed.file());
    for (int round = 1; round < ROUNDS && !after.equals(before); round++) {
      before = after;
      after = print(Parser.parse(Source.of(source.name(), before)).file());
    }
    return new Formatted.Printed(after);
  }

  private static String print(PolicyFile file) {
    // The first pass only learns where comments can stand.
    Comments places = Comments.collecting(file.source());
    FileLayout.layout(file, places);
    Doc doc = FileLayout.layout(file, places.placed(file.comments()));
    String text = file.source().text();
    String mark = text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : "";
    return mark + Printer.print(doc, lineEnd(text));
  }

  private static String lineEnd(String text) {
    int first = text.indexOf('\n');
    return first > 0 && text.charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }
}
