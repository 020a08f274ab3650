package io.plimsoll.dockerfile;

import io.plimsoll.source.Source;

/**
 * Steps through the lines of a file as the scanner of the builder does: only {@code \n} ends one.
 */
final class PhysicalLines {
  private final Source source;
  private final String text;
  private final int limit;
  private final Reports diagnostics;
  private int start;
  private int content;
  private int next;

  PhysicalLines(Source source, int limit, Reports diagnostics) {
    this.source = source;
    this.text = source.text();
    this.limit = Math.min(limit, text.length());
    this.diagnostics = diagnostics;
    // A byte order mark is dropped on the first line only.
    this.next = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /** Moves on; a line that goes over the limit is not read in part. */
  boolean next() {
    if (next >= limit) {
      return false;
    }
    start = next;
    int newline = text.indexOf('\n', start);
    next = newline < 0 ? text.length() : newline + 1;
    if (next > limit) {
      next = limit;
      return false;
    }
    content = next;
    while (content > start && isLineEnd(text.charAt(content - 1))) {
      content--;
    }
    if (content - start > Limits.PHYSICAL_LINE / 3 && bytes() > Limits.PHYSICAL_LINE) {
      diagnostics.add(Refusals.lineTooLong(source.span(start, Math.min(start + 1, content))));
    }
    return true;
  }

  /** Offset of the first character of the line. */
  int start() {
    return start;
  }

  /** Offset behind its last character that is no line end. */
  int content() {
    return content;
  }

  /** Offset behind its line end. */
  int end() {
    return next;
  }

  private long bytes() {
    long bytes = 0;
    for (int i = start; i < content; i++) {
      char c = text.charAt(i);
      // A surrogate pair is four bytes, two for each half.
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
