package io.plimsoll.eval;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;

/** How much goes when a piece of text is deleted. */
final class Deletions {
  private Deletions() {}

  /** All lines that it touches. */
  static Span lines(Span span) {
    Source source = span.source();
    int last = source.lineOf(Math.max(span.start(), span.end() - 1));
    int end = last < source.lineCount() ? source.lineStart(last + 1) : source.text().length();
    return source.span(source.lineStart(span.line()), end);
  }

  /**
   * A word takes the blanks before it along, and its line where the line holds but it and a
   * keyword: an instruction without its only argument is none.
   */
  static Span word(Span span) {
    Source source = span.source();
    String text = source.text();
    int lineStart = source.lineStart(span.line());
    int lineEnd = source.lineEnd(source.lineOf(span.end()));
    String before = text.substring(lineStart, span.start());
    String after = text.substring(span.end(), lineEnd);
    boolean keywordOnly = !before.isBlank() && before.strip().chars().allMatch(Character::isLetter);
    if (keywordOnly && after.isBlank() && !isContinued(source, span.line())) {
      return lines(span);
    }
    boolean ends = after.isEmpty() || isBlank(after.charAt(0));
    Span blanks = blanksBefore(span);
    boolean indentation = blanks.start() == lineStart;
    return ends && !indentation ? source.span(blanks.start(), span.end()) : span;
  }

  /** The blanks of the same line that stand directly before a piece of text. */
  static Span blanksBefore(Span span) {
    Source source = span.source();
    int lineStart = source.lineStart(span.line());
    int start = span.start();
    while (start > lineStart && isBlank(source.text().charAt(start - 1))) {
      start--;
    }
    return source.span(start, span.start());
  }

  private static boolean isContinued(Source source, int line) {
    String above = line > 1 ? source.line(line - 1).stripTrailing() : "";
    return above.endsWith("\\") || above.endsWith("`");
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
