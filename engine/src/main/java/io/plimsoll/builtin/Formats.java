package io.plimsoll.builtin;

/** Formats that have a definition of their own. */
final class Formats {
  /** RFC 5321, 4.5.3.1: local part and domain. */
  private static final int LONGEST_LOCAL_PART = 64;

  private static final int LONGEST_DOMAIN = 255;

  private Formats() {}

  /** Semantic Versioning 2.0.0, its grammar in section "Backus–Naur Form". */
  static boolean isSemver(String s) {
    int plus = s.indexOf('+');
    if (plus >= 0 && !areIdentifiers(s.substring(plus + 1), true)) {
      return false;
    }
    String version = plus < 0 ? s : s.substring(0, plus);
    int dash = version.indexOf('-');
    if (dash >= 0 && !areIdentifiers(version.substring(dash + 1), false)) {
      return false;
    }
    String[] core = (dash < 0 ? version : version.substring(0, dash)).split("\\.", -1);
    boolean numbers = core.length == 3;
    for (String part : core) {
      numbers &= isNumber(part) && !hasLeadingZero(part);
    }
    return numbers;
  }

  private static boolean areIdentifiers(String s, boolean build) {
    for (String part : s.split("\\.", -1)) {
      boolean characters =
          !part.isEmpty() && part.chars().allMatch(c -> isAlphanumeric(c) || c == '-');
      if (!characters || (!build && isNumber(part) && hasLeadingZero(part))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String s) {
    return !s.isEmpty() && s.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean hasLeadingZero(String s) {
    return s.length() > 1 && s.charAt(0) == '0';
  }

  /** An abbreviated hash as Git prints it, a SHA-1 or a SHA-256. */
  static boolean isGitHash(String s) {
    return (s.length() == 7 || s.length() == 40 || s.length() == 64)
        && s.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** As HTML's {@code input type=email}, with a dot in the domain: what people take for one. */
  static boolean isEmail(String s) {
    int at = s.lastIndexOf('@');
    if (at < 1 || at > LONGEST_LOCAL_PART || s.length() - at - 1 > LONGEST_DOMAIN) {
      return false;
    }
    boolean local =
        s.chars()
            .limit(at)
            .allMatch(c -> isAlphanumeric(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0);
    String[] labels = s.substring(at + 1).split("\\.", -1);
    boolean domain = labels.length > 1;
    for (String label : labels) {
      domain &=
          !label.isEmpty()
              && label.length() < 64
              && label.chars().allMatch(c -> isAlphanumeric(c) || c == '-')
              && label.charAt(0) != '-'
              && label.charAt(label.length() - 1) != '-';
    }
    return local && domain;
  }

  static boolean isAlphanumeric(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
