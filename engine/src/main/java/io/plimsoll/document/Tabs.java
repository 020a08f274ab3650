package io.plimsoll.document;

/**
 * Tabs between tokens, which YAML allows (1.2.2, 6.2) and the parser does not: they are separation
 * after a token and on lines without content, never indentation.
 */
final class Tabs {
  private Tabs() {}

  /**
   * Puts blanks in the place of a tab and of those beside it.
   *
   * @param at where the parser stopped
   * @return whether the tab is separation; otherwise the text stays as it is
   */
  static boolean mend(StringBuilder text, int at) {
    int end = at;
    while (end < text.length() && isSpace(text.charAt(end))) {
      end++;
    }
    if (isIndentation(text, at) && end < text.length() && isContent(text.charAt(end))) {
      return false;
    }
    for (int i = at; i < end; i++) {
      text.setCharAt(i, ' ');
    }
    return true;
  }

  private static boolean isIndentation(StringBuilder text, int at) {
    int i = at - 1;
    while (i >= 0 && isSpace(text.charAt(i))) {
      i--;
    }
    return i < 0 || text.charAt(i) == '\n' || text.charAt(i) == '\r';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  private static boolean isContent(char c) {
    return c != '\n' && c != '\r' && c != '#';
  }
}
