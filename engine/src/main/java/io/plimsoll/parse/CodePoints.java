package io.plimsoll.parse;

import java.util.Arrays;

/**
 * Maps indices of code points, which ANTLR counts, to UTF-16 offsets, which spans have.
 *
 * <p>A text without characters beyond the basic plane needs no table.
 */
final class CodePoints {
  private final int length;
  private final int[] offsets; // empty where both counts agree

  private CodePoints(int length, int[] offsets) {
    this.length = length;
    this.offsets = offsets;
  }

  static CodePoints of(String text) {
    int count = text.codePointCount(0, text.length());
    if (count == text.length()) {
      return new CodePoints(text.length(), new int[0]);
    }
    int[] offsets = new int[count];
    int offset = 0;
    for (int i = 0; i < count; i++) {
      offsets[i] = offset;
      offset += Character.charCount(text.codePointAt(offset));
    }
    return new CodePoints(text.length(), Arrays.copyOf(offsets, count));
  }

  int count() {
    return offsets.length == 0 ? length : offsets.length;
  }

  /** The offset of a code point; the end of the text for any index behind the last one. */
  int offset(int index) {
    if (index >= count()) {
      return length;
    }
    return offsets.length == 0 ? index : offsets[index];
  }
}
