package io.plimsoll.limit;

import java.util.EnumMap;
import java.util.Map;

/**
 * The limits of a run: those that were set, and the defaults of all others.
 *
 * @param chosen values that differ from their defaults
 */
public record InputLimits(Map<Limit, Long> chosen) {
  /** All defaults. */
  public static final InputLimits DEFAULT = new InputLimits(Map.of());

  /** Room that arrays need beside their elements. */
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 16;

  public InputLimits {
    chosen = Map.copyOf(chosen);
  }

  /**
   * These limits with another value of one.
   *
   * @param value from 1 to {@link Limit#most}
   */
  public InputLimits with(Limit limit, long value) {
    if (value < 1 || value > limit.most()) {
      throw new IllegalArgumentException(
          limit.word() + " takes 1 to " + limit.most() + ", not " + value);
    }
    Map<Limit, Long> more = new EnumMap<>(Limit.class);
    more.putAll(chosen);
    more.put(limit, value);
    return new InputLimits(more);
  }

  public long of(Limit limit) {
    return chosen.getOrDefault(limit, limit.standard());
  }

  /** The value as a length of an array or text. */
  public int length(Limit limit) {
    return (int) Math.min(LONGEST_ARRAY, of(limit));
  }

  /** The value as people write it. */
  public String shown(Limit limit) {
    return limit.show(of(limit));
  }
}
