package io.plimsoll.builtin;

import io.plimsoll.builtin.SecretScan.Candidate;
import io.plimsoll.builtin.SecretScan.Confidence;
import io.plimsoll.builtin.SecretScan.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Values given to secret names: {@code NAME=value}, {@code NAME: value}, {@code "NAME": "value"}.
 */
final class NamedSecrets {
  /** A value as long and as mixed as this is a key and no word; see {@link #isRandom}. */
  private static final int SHORTEST_KEY = 20;

  private static final double BASE64_BITS = 3.5;
  private static final double HEX_BITS = 3.0;

  /** Names are looked back for this far at most, so that the scan stays linear. */
  private static final int LONGEST_NAME = 128;

  private static final int LONGEST_VALUE = 1024;

  private NamedSecrets() {}

  static List<Candidate> in(String text) {
    List<Candidate> found = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Optional<Candidate> candidate = c == '=' || c == ':' ? candidate(text, i) : Optional.empty();
      if (candidate.isPresent()) {
        found.add(candidate.get());
        i = candidate.get().end() - 1;
      }
    }
    return found;
  }

  private static Optional<Candidate> candidate(String text, int sign) {
    Optional<String> name = nameEndingAt(text, sign);
    if (name.isEmpty() || !SecretNames.isSecret(name.get())) {
      return Optional.empty();
    }
    int start = sign + 1;
    while (text.charAt(sign) == ':' && start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    boolean separated = text.charAt(sign) == '=' || start > sign + 1;
    boolean quoted =
        start < text.length() && (text.charAt(start) == '"' || text.charAt(start) == '\'');
    int from = quoted ? start + 1 : start;
    int end = quoted ? quoteEnd(text, from, text.charAt(start)) : wordEnd(text, from);
    String value = text.substring(from, end);
    if (!(separated || quoted) || !LiteralValue.isLiteral(value) || isPath(value)) {
      return Optional.empty();
    }
    boolean random = isRandom(value);
    Confidence sure =
        random || !LiteralValue.isPlaceholder(value) ? Confidence.MEDIUM : Confidence.LOW;
    String excerpt = name.get() + "=****";
    return Optional.of(
        new Candidate(
            new Match(random ? "entropy" : "named_value", sure, from, excerpt, name), end));
  }

  /** The name that a value at a place is given to, where it stands behind {@code =}. */
  static Optional<String> nameBefore(String text, int value) {
    int sign = value - 1;
    if (sign >= 0 && (text.charAt(sign) == '"' || text.charAt(sign) == '\'')) {
      sign--;
    }
    return sign > 0 && text.charAt(sign) == '=' ? nameEndingAt(text, sign) : Optional.empty();
  }

  private static Optional<String> nameEndingAt(String text, int sign) {
    int end = sign;
    if (end > 0 && (text.charAt(end - 1) == '"' || text.charAt(end - 1) == '\'')) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start <= LONGEST_NAME && isNameCharacter(text.charAt(start - 1))) {
      start--;
    }
    while (start < end && (text.charAt(start) == '-' || text.charAt(start) == '.')) {
      start++;
    }
    return start < end && end - start <= LONGEST_NAME
        ? Optional.of(text.substring(start, end))
        : Optional.empty();
  }

  private static boolean isNameCharacter(char c) {
    return Formats.isAlphanumeric(c) || c == '_' || c == '-' || c == '.';
  }

  private static int wordEnd(String text, int from) {
    int end = from;
    while (end < text.length()
        && end - from < LONGEST_VALUE
        && text.charAt(end) > ' '
        && "\"';|&,)}".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  private static int quoteEnd(String text, int from, char quote) {
    int end = from;
    while (end < text.length()
        && end - from < LONGEST_VALUE
        && text.charAt(end) != quote
        && text.charAt(end) != '\n') {
      end++;
    }
    return end;
  }

  /** Where a secret is to be found, which is none. */
  private static boolean isPath(String value) {
    return value.startsWith("/") || value.startsWith("./") || value.startsWith("~/");
  }

  private static boolean isRandom(String value) {
    if (value.length() < SHORTEST_KEY) {
      return false;
    }
    boolean hex = true;
    boolean key = true;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      hex &= SecretFormat.Run.HEX.holds(c);
      key &= SecretFormat.Run.BASE64.holds(c) || SecretFormat.Run.URL_SAFE.holds(c);
    }
    return key && Entropy.of(value) >= (hex ? HEX_BITS : BASE64_BITS);
  }
}
