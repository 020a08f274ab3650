package io.plimsoll.shell;

/** Finds what closes parentheses, in one pass and without regard to quotes. */
final class Parentheses {
  private Parentheses() {}

  /** For each opening parenthesis the offset of the one that closes it; 0 for everything else. */
  static int[] closing(String text) {
    int[] closing = new int[text.length()];
    int[] open = new int[text.length()];
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(') {
        open[depth++] = i;
      } else if (c == ')' && depth > 0) {
        closing[open[--depth]] = i;
      }
    }
    return closing;
  }
}
