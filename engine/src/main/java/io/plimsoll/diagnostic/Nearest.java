package io.plimsoll.diagnostic;

import java.util.Collection;
import java.util.Optional;

/**
 * Finds the name that was probably meant: optimal string alignment distance, at most a third of the
 * length.
 */
public final class Nearest {
  private Nearest() {}

  /** The nearest candidate, or nothing when none is near; the first one wins among equals. */
  public static Optional<String> of(String written, Collection<String> candidates) {
    Optional<String> best = Optional.empty();
    int least = Math.max(1, written.length() / 3) + 1;
    for (String candidate : candidates) {
      int distance = distance(written, candidate, least);
      if (distance < least) {
        least = distance;
        best = Optional.of(candidate);
      }
    }
    return best;
  }

  /** {@code did you mean `x`?}, or the empty text. */
  public static String question(String written, Collection<String> candidates) {
    return of(written, candidates).map(n -> "did you mean `" + n + "`?").orElse("");
  }

  private static int distance(String a, String b, int bound) {
    if (Math.abs(a.length() - b.length()) >= bound) {
      return bound;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + cost);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        d[i][j] = swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
      }
    }
    return d[a.length()][b.length()];
  }
}
