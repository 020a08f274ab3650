package io.plimsoll.document;

/** Converts offsets in code points, which the YAML parser counts, to UTF-16 offsets. */
final class CodePoints {
  private final String text;
  private final boolean plain; // without surrogates both counts agree
  private int lastCodePoint;
  private int lastOffset;

  CodePoints(String text) {
    this.text = text;
    this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /** Tokens come in order, so that a step from the last answer is short. */
  int offset(long codePoint) {
    int wanted = (int) Math.max(0, Math.min(codePoint, text.length()));
    if (plain) {
      return wanted;
    }
    if (wanted < lastCodePoint - wanted) {
      lastCodePoint = 0;
      lastOffset = 0;
    }
    while (lastCodePoint < wanted && lastOffset < text.length()) {
      lastOffset += Character.charCount(text.codePointAt(lastOffset));
      lastCodePoint++;
    }
    while (lastCodePoint > wanted) {
      lastOffset -= Character.charCount(text.codePointBefore(lastOffset));
      lastCodePoint--;
    }
    return lastOffset;
  }
}
