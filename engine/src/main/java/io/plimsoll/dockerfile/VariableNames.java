package io.plimsoll.dockerfile;

/** Names of variables: letters, digits and underscores, a number, or one special character. */
final class VariableNames {
  private static final String SPECIAL = "@*#?-$!0";

  private VariableNames() {}

  /** Offset behind the name that starts here; {@code from} itself where none does. */
  static int end(String text, int from) {
    if (from >= text.length()) {
      return from;
    }
    int first = text.codePointAt(from);
    if (Character.isDigit(first)) {
      return digits(text, from);
    }
    if (SPECIAL.indexOf(first) >= 0) {
      return from + 1;
    }
    int i = from;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!Character.isLetterOrDigit(c) && c != '_') {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /** A number is a name of its own: {@code $1x} is {@code $1} and {@code x}. */
  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && Character.isDigit(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }
}
