package io.plimsoll.model;

import java.math.BigInteger;
import java.util.List;
import java.util.OptionalInt;

/**
 * The order of versions by scheme: Debian policy 5.6.12, RPM {@code rpmvercmp}, apk-tools, Semantic
 * Versioning 2.0 section 11, PEP 440 and Maven's order for their common forms.
 */
final class VersionOrder {
  /** Words that come before a release, least first, in the schemes that know them. */
  private static final List<String> BEFORE_RELEASE =
      List.of(
          "dev",
          "alpha",
          "a",
          "beta",
          "b",
          "milestone",
          "m",
          "pre",
          "preview",
          "c",
          "rc",
          "cr",
          "snapshot");

  private VersionOrder() {}

  static OptionalInt compare(Version.Scheme scheme, String a, String b) {
    if (!readable(a) || !readable(b)) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(
        switch (scheme) {
          case DPKG -> debian(a, b);
          case RPM -> epochFirst(a, b, true);
          case LITERAL, SEMVER, APK, PEP440, MAVEN -> parts(clean(a), clean(b));
        });
  }

  private static boolean readable(String v) {
    return !v.isEmpty() && v.length() <= 256 && v.chars().anyMatch(Character::isDigit);
  }

  private static String clean(String v) {
    String plain = v.startsWith("v") || v.startsWith("V") ? v.substring(1) : v;
    int build = plain.indexOf('+');
    return build < 0 ? plain : plain.substring(0, build);
  }

  private static int epochFirst(String a, String b, boolean tilde) {
    int byEpoch = number(epoch(a)).compareTo(number(epoch(b)));
    if (byEpoch != 0) {
      return byEpoch;
    }
    String[] left = release(a);
    String[] right = release(b);
    int byVersion = segments(left[0], right[0], tilde);
    return byVersion != 0 || left[1].isEmpty() || right[1].isEmpty()
        ? byVersion
        : segments(left[1], right[1], tilde);
  }

  private static int debian(String a, String b) {
    int byEpoch = number(epoch(a)).compareTo(number(epoch(b)));
    if (byEpoch != 0) {
      return byEpoch;
    }
    String[] left = release(a);
    String[] right = release(b);
    int byUpstream = debianPart(left[0], right[0]);
    return byUpstream != 0 ? byUpstream : debianPart(left[1], right[1]);
  }

  private static String epoch(String v) {
    int colon = v.indexOf(':');
    return colon < 0 ? "0" : v.substring(0, colon);
  }

  /** Upstream version and, behind the last {@code -}, revision. */
  private static String[] release(String v) {
    String rest = v.substring(v.indexOf(':') + 1);
    int dash = rest.lastIndexOf('-');
    return dash < 0
        ? new String[] {rest, ""}
        : new String[] {rest.substring(0, dash), rest.substring(dash + 1)};
  }

  /**
   * Digits by number, others by Debian's order: {@code ~} before the end, letters before all else.
   */
  private static int debianPart(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() || j < b.length()) {
      while ((i < a.length() && !digit(a, i)) || (j < b.length() && !digit(b, j))) {
        int left = i < a.length() && !digit(a, i) ? weight(a.charAt(i)) : 0;
        int right = j < b.length() && !digit(b, j) ? weight(b.charAt(j)) : 0;
        if (left != right) {
          return Integer.compare(left, right);
        }
        i++;
        j++;
      }
      int startI = i;
      int startJ = j;
      while (i < a.length() && digit(a, i)) {
        i++;
      }
      while (j < b.length() && digit(b, j)) {
        j++;
      }
      int byNumber = number(a.substring(startI, i)).compareTo(number(b.substring(startJ, j)));
      if (byNumber != 0) {
        return byNumber;
      }
    }
    return 0;
  }

  private static int weight(char c) {
    return c == '~' ? -1 : Character.isLetter(c) ? c : c + 256;
  }

  /**
   * RPM: runs of digits or letters, separators ignored, {@code ~} before and {@code ^} behind the
   * end.
   */
  private static int segments(String a, String b, boolean tilde) {
    int i = 0;
    int j = 0;
    while (i < a.length() || j < b.length()) {
      while (i < a.length() && separator(a.charAt(i), tilde)) {
        i++;
      }
      while (j < b.length() && separator(b.charAt(j), tilde)) {
        j++;
      }
      boolean leftTilde = i < a.length() && a.charAt(i) == '~';
      boolean rightTilde = j < b.length() && b.charAt(j) == '~';
      if (leftTilde || rightTilde) {
        if (leftTilde != rightTilde) {
          return leftTilde ? -1 : 1;
        }
        i++;
        j++;
        continue;
      }
      if (i >= a.length() || j >= b.length()) {
        return Integer.compare(a.length() - i, b.length() - j);
      }
      boolean digits = digit(a, i);
      int endI = run(a, i, digits);
      int endJ = run(b, j, digits);
      if (endJ == j) {
        return digits ? 1 : -1;
      }
      String left = a.substring(i, endI);
      String right = b.substring(j, endJ);
      int c = digits ? number(left).compareTo(number(right)) : left.compareTo(right);
      if (c != 0) {
        return c;
      }
      i = endI;
      j = endJ;
    }
    return 0;
  }

  private static boolean separator(char c, boolean tilde) {
    return !Character.isLetterOrDigit(c) && !(tilde && c == '~');
  }

  private static int run(String s, int from, boolean digits) {
    int i = from;
    while (i < s.length() && Character.isLetterOrDigit(s.charAt(i)) && digit(s, i) == digits) {
      i++;
    }
    return i;
  }

  /**
   * Numbers by value, missing numbers are 0, words before a release come before it, other words
   * behind.
   */
  private static int parts(String a, String b) {
    List<String> left = split(a);
    List<String> right = split(b);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      String x = i < left.size() ? left.get(i) : "";
      String y = i < right.size() ? right.get(i) : "";
      int c = part(x, y);
      if (c != 0) {
        return c;
      }
    }
    return 0;
  }

  private static int part(String x, String y) {
    boolean xNumber = x.isEmpty() || digit(x, 0);
    boolean yNumber = y.isEmpty() || digit(y, 0);
    if (xNumber && yNumber) {
      return number(x).compareTo(number(y));
    }
    if (xNumber != yNumber) {
      int word = rank(xNumber ? y : x);
      int sign = word < 0 ? 1 : -1;
      return xNumber ? sign : -sign;
    }
    int byRank = Integer.compare(rank(x), rank(y));
    return byRank != 0 ? byRank : x.compareTo(y);
  }

  private static int rank(String word) {
    int index = BEFORE_RELEASE.indexOf(word.toLowerCase(java.util.Locale.ROOT));
    return index < 0
        ? word.equals("p") || word.equals("post") || word.equals("sp") ? 1 : -1
        : index - 100;
  }

  private static List<String> split(String v) {
    List<String> parts = new java.util.ArrayList<>();
    int i = 0;
    while (i < v.length()) {
      if (!Character.isLetterOrDigit(v.charAt(i))) {
        i++;
        continue;
      }
      int end = run(v, i, digit(v, i));
      parts.add(v.substring(i, end));
      i = end;
    }
    return parts;
  }

  private static boolean digit(String s, int i) {
    return s.charAt(i) >= '0' && s.charAt(i) <= '9';
  }

  private static BigInteger number(String digits) {
    return digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
        ? BigInteger.ZERO
        : new BigInteger(digits);
  }
}
