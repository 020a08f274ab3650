package io.plimsoll.source;

import java.util.Arrays;

/**
 * A named, decoded text with an index of its lines.
 *
 * <p>Lines end with {@code \n}, {@code \r\n} or a lone {@code \r}. Offsets are UTF-16 indices into
 * {@link #text()}.
 */
public final class Source {
  private final String name;
  private final String text;
  private final int[] lineStarts;

  private Source(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** Makes a source; the name is the path as reports print it, {@code /} separated. */
  public static Source of(String name, String text) {
    return new Source(name, text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && !(i + 1 < text.length() && text.charAt(i + 1) == '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** Number of lines, 1 for an empty text; a last newline opens no further line of its own. */
  public int lineCount() {
    int lines = lineStarts.length;
    return lines > 1 && lineStarts[lines - 1] == text.length() ? lines - 1 : lines;
  }

  /** Offset of the first character of a line, counted from 1. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** Offset behind the last character of a line, without its line end. */
  public int lineEnd(int line) {
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > lineStarts[line - 1]
        && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end;
  }

  /** Text of a line without its line end. */
  public String line(int line) {
    return text.substring(lineStart(line), lineEnd(line));
  }

  /** The line, counted from 1, that holds an offset. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** Position of an offset; the end of the text has one too. */
  public Position position(int offset) {
    int line = lineOf(offset);
    return new Position(line, text.codePointCount(lineStart(line), offset) + 1);
  }

  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** The whole text. */
  public Span all() {
    return new Span(this, 0, text.length());
  }

  @Override
  public String toString() {
    return name;
  }
}
