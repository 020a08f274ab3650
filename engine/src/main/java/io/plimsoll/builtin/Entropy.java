package io.plimsoll.builtin;

import java.util.HashMap;
import java.util.Map;

/** Shannon entropy of a text. */
final class Entropy {
  private Entropy() {}

  /** Bits per character (code point); 0 for the empty text. */
  static double of(String s) {
    Map<Integer, Integer> counts = new HashMap<>();
    s.codePoints().forEach(c -> counts.merge(c, 1, Integer::sum));
    double length = s.codePointCount(0, s.length());
    double bits = 0;
    for (int count : counts.values()) {
      double share = count / length;
      bits -= share * Math.log(share) / Math.log(2);
    }
    return bits;
  }
}
