package io.plimsoll.builtin;

import io.plimsoll.model.Version;
import java.util.Optional;

/** Which texts are versions, and the numbers in them. */
final class Versions {
  /** No ecosystem has longer ones; Debian's longest has some 80 characters. */
  private static final int LONGEST = 256;

  private Versions() {}

  /**
   * Whether a scheme can read a text as a version: it starts with a number, behind an epoch or a
   * {@code v} where the scheme has them, and holds the scheme's characters only. Numbers may be
   * missing at the end, as in tags of images.
   */
  static boolean isReadable(String text, Version.Scheme scheme) {
    String s = withoutPrefix(text, scheme);
    if (s.isEmpty() || s.length() > LONGEST || !isDigit(s.charAt(0))) {
      return false;
    }
    String more =
        switch (scheme) {
          case LITERAL, SEMVER -> ".-+";
          case PEP440 -> ".-+_!*";
          case MAVEN, APK -> ".-+_~";
          case DPKG -> ".-+~";
          case RPM -> ".-+~^_";
        };
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (!isDigit(c) && !isLetter(c) && more.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** The number at an index among the leading numbers that dots separate. */
  static Optional<Long> number(Version version, int index) {
    String s = withoutPrefix(version.text(), version.scheme());
    int start = 0;
    for (int i = 0; ; i++) {
      int end = start;
      while (end < s.length() && isDigit(s.charAt(end))) {
        end++;
      }
      if (end == start || end - start > 18) {
        return Optional.empty();
      }
      if (i == index) {
        return Optional.of(Long.parseLong(s.substring(start, end)));
      }
      if (end >= s.length() || s.charAt(end) != '.') {
        return Optional.empty();
      }
      start = end + 1;
    }
  }

  /** Without epoch (dpkg, rpm: {@code 1:}; PEP 440: {@code 1!}) and without {@code v}. */
  private static String withoutPrefix(String text, Version.Scheme scheme) {
    int epoch =
        switch (scheme) {
          case DPKG, RPM -> text.indexOf(':');
          case PEP440 -> text.indexOf('!');
          case LITERAL, SEMVER, APK, MAVEN -> -1;
        };
    boolean number = epoch > 0 && text.substring(0, epoch).chars().allMatch(Versions::isDigit);
    String s = number ? text.substring(epoch + 1) : text;
    return s.length() > 1 && (s.charAt(0) == 'v' || s.charAt(0) == 'V') ? s.substring(1) : s;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }
}
