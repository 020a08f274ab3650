package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;

/** The two notions of white space the builder has. */
final class Blanks {
  private Blanks() {}

  /** White space of Unicode, as Go's {@code unicode.IsSpace} has it: around lines and words. */
  static boolean isSpace(int c) {
    if (c < 0x80) {
      return c == ' ' || (c >= '\t' && c <= '\r');
    }
    return c == 0x85
        || c == 0xA0
        || c == 0x1680
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000;
  }

  /** What separates the keyword from the rest, and the words of plain lists. */
  static boolean isSeparator(int c) {
    return c == ' ' || c == '\t' || c == '\u000B' || c == '\f' || c == '\r';
  }

  static int skipSpace(String text, int from, int end) {
    int i = from;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /** The text without white space around it. */
  static MappedText trim(MappedText text, int from) {
    String all = text.text();
    int start = skipSpace(all, from, all.length());
    int end = all.length();
    while (end > start && isSpace(all.charAt(end - 1))) {
      end--;
    }
    return text.slice(start, end);
  }

  /** The words between separators; quotes mean nothing here. */
  static List<Word> words(MappedText text) {
    List<Word> words = new ArrayList<>();
    String all = text.text();
    int i = 0;
    while (i < all.length()) {
      int start = i;
      while (i < all.length() && !isSeparator(all.charAt(i))) {
        i++;
      }
      if (i > start) {
        words.add(new Word(text.slice(start, i)));
      } else {
        i++;
      }
    }
    return words;
  }
}
