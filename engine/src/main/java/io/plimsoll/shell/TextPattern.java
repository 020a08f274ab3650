package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A pattern of <code>${x#p}</code> that consists of text, {@code *} and {@code ?}.
 *
 * @param text with the wild cards in it
 * @param wild whether the character at that place is a wild card
 */
record TextPattern(String text, List<Boolean> wild) {
  /** Characters of a value that is trimmed; the work is its square times the pattern. */
  private static final int LONGEST = 256;

  /** The pattern of an operator's word; absent if it has classes or unknown parts. */
  static Optional<TextPattern> of(List<Flat> flats) {
    StringBuilder text = new StringBuilder();
    List<Boolean> wild = new ArrayList<>();
    for (Flat flat : flats) {
      boolean isWild = flat instanceof Flat.Fixed f && f.part() instanceof Part.Pattern;
      Optional<String> known = Values.known(List.of(flat));
      if (known.isEmpty() || (isWild && known.get().length() != 1)) {
        return Optional.empty();
      }
      text.append(known.get());
      for (int i = 0; i < known.get().length(); i++) {
        wild.add(isWild);
      }
    }
    return Optional.of(new TextPattern(text.toString(), List.copyOf(wild)));
  }

  /** A value without what matches at its start or end; absent if it is too long. */
  Optional<String> trim(String value, String operator) {
    if (value.length() > LONGEST || text.length() > LONGEST) {
      return Optional.empty();
    }
    boolean longest = operator.length() == 2;
    boolean prefix = operator.charAt(0) == '#';
    int n = value.length();
    for (int i = 0; i <= n; i++) {
      int length = longest ? n - i : i;
      String piece = prefix ? value.substring(0, length) : value.substring(n - length);
      if (matches(piece)) {
        return Optional.of(prefix ? value.substring(length) : value.substring(0, n - length));
      }
    }
    return Optional.of(value);
  }

  /** Matches greedily and goes back to the last star only, which is enough for these patterns. */
  boolean matches(String piece) {
    int p = 0;
    int s = 0;
    int star = -1;
    int mark = 0;
    while (s < piece.length()) {
      if (p < text.length() && isStar(p)) {
        star = p++;
        mark = s;
      } else if (p < text.length() && (isAny(p) || fits(p, piece.charAt(s)))) {
        p++;
        s++;
      } else if (star >= 0) {
        p = star + 1;
        s = ++mark;
      } else {
        return false;
      }
    }
    while (p < text.length() && isStar(p)) {
      p++;
    }
    return p == text.length();
  }

  private boolean isStar(int at) {
    return wild.get(at) && text.charAt(at) == '*';
  }

  private boolean isAny(int at) {
    return wild.get(at) && text.charAt(at) == '?';
  }

  private boolean fits(int at, char c) {
    return !wild.get(at) && text.charAt(at) == c;
  }
}
