package io.plimsoll.dockerfile;

/** Values of {@code --chmod}. */
final class Modes {
  private static final int DIGITS = 9;
  private static final int MOST = 07777;

  private Modes() {}

  /** Octal up to 07777, or symbolic as chmod(1) has it: {@code u=rwX,go=rX}. */
  static boolean isValid(String text) {
    if (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '7')) {
      return text.length() <= DIGITS && Integer.parseInt(text, 8) <= MOST;
    }
    for (String clause : text.split(",", -1)) {
      if (!isClause(clause)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isClause(String clause) {
    int i = 0;
    while (i < clause.length() && "ugoa".indexOf(clause.charAt(i)) >= 0) {
      i++;
    }
    if (i == clause.length()) {
      return false;
    }
    while (i < clause.length()) {
      if ("+-=".indexOf(clause.charAt(i)) < 0) {
        return false;
      }
      i++;
      while (i < clause.length() && "rwxXstugo".indexOf(clause.charAt(i)) >= 0) {
        i++;
      }
    }
    return true;
  }
}
