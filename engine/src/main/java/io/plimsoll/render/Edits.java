package io.plimsoll.render;

import io.plimsoll.diagnostic.Edit;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Fix;
import java.util.stream.Collectors;

/** Fixes in words. */
final class Edits {
  private static final int LONGEST = 80;

  private Edits() {}

  static String words(Finding finding, Fix fix) {
    // what a rule on secrets takes away may be one
    boolean quotes = TextReport.showsValues(finding);
    return fix.edits().stream().map(e -> words(e, quotes)).collect(Collectors.joining(", "));
  }

  /** The command that applies it. */
  static String command(Finding finding, Fix fix) {
    return "plimsoll fix"
        + (fix.safe() ? "" : " --suggestions")
        + " --rule "
        + finding.rule().name();
  }

  private static String words(Edit edit, boolean quotes) {
    String text = edit.replacement();
    int line = edit.span().line();
    if (edit.span().start() < edit.span().end()) {
      String old = quotes ? quoted(edit.span().text()) : "what stands";
      return text.isEmpty()
          ? "delete " + old + " in line " + line
          : "replace " + old + " with " + quoted(text) + " in line " + line;
    }
    String where =
        text.startsWith("\n") || text.startsWith("\r")
            ? "after line " + line
            : text.endsWith("\n")
                ? "before line " + line
                : "at " + line + ":" + edit.span().from().column();
    return "insert " + quoted(text) + " " + where;
  }

  private static String quoted(String text) {
    return "`" + Plain.shortened(Plain.line(text.strip()), LONGEST) + "`";
  }
}
