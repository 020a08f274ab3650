package io.plimsoll.pattern;

/** A place in the text of a pattern, moved by code points. */
final class Cursor {
  /** What {@link #peek} gives at the end of the text. */
  static final int END = -1;

  private final String text;
  private int offset;

  Cursor(String text) {
    this.text = text;
  }

  int offset() {
    return offset;
  }

  /** Goes back to an offset that was left before. */
  void reset(int earlier) {
    offset = earlier;
  }

  boolean atEnd() {
    return offset >= text.length();
  }

  int peek() {
    return atEnd() ? END : text.codePointAt(offset);
  }

  int next() {
    int c = peek();
    offset += c == END ? 0 : Character.charCount(c);
    return c;
  }

  boolean looksAt(String expected) {
    return text.startsWith(expected, offset);
  }

  boolean skip(String expected) {
    boolean found = looksAt(expected);
    offset += found ? expected.length() : 0;
    return found;
  }

  /** Whether a text occurs here or later. */
  boolean hasAhead(String expected) {
    return text.indexOf(expected, offset) >= 0;
  }

  /** The text up to the next occurrence of {@code end}, which is skipped too. */
  String upTo(String end, String message) throws BadPattern {
    int found = text.indexOf(end, offset);
    if (found < 0) {
      throw new BadPattern(text.length(), message, "");
    }
    String between = text.substring(offset, found);
    offset = found + end.length();
    return between;
  }

  /** The text from an earlier offset up to here. */
  String since(int start) {
    return text.substring(start, offset);
  }

  /**
   * A decimal number here, at most {@code cap}; {@link #END} where there is no digit, or a zero
   * before others, which RE2 takes for text.
   */
  int number(int cap) {
    int value = END;
    boolean zero = peek() == '0';
    while (peek() >= '0' && peek() <= '9') {
      if (zero && value == 0) {
        return END;
      }
      value = Math.min(cap, 10 * Math.max(0, value) + next() - '0');
    }
    return value;
  }
}
