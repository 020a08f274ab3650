package io.plimsoll.builtin;

import io.plimsoll.builtin.SecretScan.Candidate;
import io.plimsoll.builtin.SecretScan.Confidence;
import io.plimsoll.builtin.SecretScan.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passwords in URLs: {@code scheme://user:password@host} (RFC 3986, 3.2.1). */
final class SecretUrls {
  private static final int LONGEST_AUTHORITY = 1024;
  private static final int LONGEST_SCHEME = 32;

  private SecretUrls() {}

  static List<Candidate> in(String text) {
    List<Candidate> found = new ArrayList<>();
    for (int i = text.indexOf("://"); i >= 0; i = text.indexOf("://", i + 3)) {
      int start = i + 3;
      int end = start;
      while (end < text.length() && end - start < LONGEST_AUTHORITY && isInside(text.charAt(end))) {
        end++;
      }
      String authority = text.substring(start, end);
      int at = authority.lastIndexOf('@');
      int colon = authority.indexOf(':');
      if (colon >= 0 && colon < at) {
        String scheme = text.substring(schemeStart(text, i), start);
        password(authority, colon, at, scheme, start).ifPresent(found::add);
      }
    }
    return found;
  }

  private static Optional<Candidate> password(
      String authority, int colon, int at, String scheme, int offset) {
    String password = authority.substring(colon + 1, at);
    if (!LiteralValue.isLiteral(password)) {
      return Optional.empty();
    }
    Confidence sure = LiteralValue.isPlaceholder(password) ? Confidence.LOW : Confidence.HIGH;
    String excerpt = scheme + authority.substring(0, colon + 1) + "****" + authority.substring(at);
    int start = offset + colon + 1;
    return Optional.of(
        new Candidate(
            new Match("url_password", sure, start, excerpt, Optional.empty()), offset + at));
  }

  private static int schemeStart(String text, int end) {
    int start = end;
    while (start > 0
        && end - start < LONGEST_SCHEME
        && (Formats.isAlphanumeric(text.charAt(start - 1))
            || "+.-".indexOf(text.charAt(start - 1)) >= 0)) {
      start--;
    }
    return start;
  }

  /** A variable in braces may hold any character: its sign ends nothing. */
  private static boolean isInside(char c) {
    return c > ' ' && "/?#\"'`<>\\".indexOf(c) < 0;
  }
}
