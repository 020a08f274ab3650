package io.plimsoll.render;

/**
 * Text of inputs and policies made fit for a terminal or a page: it may hold escape sequences and
 * marks that reorder what is read.
 */
final class Plain {
  private static final int REPLACEMENT = 0xFFFD;

  private Plain() {}

  /** In one line: line ends and tabs become blanks, what cannot be printed a replacement mark. */
  static String line(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> plain.appendCodePoint(c == '\n' || c == '\r' || c == '\t' ? ' ' : safe(c)));
    return plain.toString();
  }

  static int safe(int c) {
    return isUnprintable(c) ? REPLACEMENT : c;
  }

  private static boolean isUnprintable(int c) {
    int type = Character.getType(c);
    return Character.isISOControl(c)
        || type == Character.FORMAT
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  /** The first characters, with a mark where there are more. */
  static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
