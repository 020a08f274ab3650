package io.plimsoll.model;

import java.util.List;
import java.util.TreeSet;

/**
 * The reasons of an unknown value: a set in the order of their places, of which the first {@link
 * #MOST} are kept.
 *
 * @param more number of further reasons that were not kept
 */
public record Reasons(List<Reason> kept, int more) {
  public static final int MOST = 8;

  public Reasons {
    kept = List.copyOf(kept);
  }

  public static Reasons of(Reason reason) {
    return new Reasons(List.of(reason), 0);
  }

  /** Both together; equal reasons count once. */
  public Reasons and(Reasons other) {
    if (equals(other)) {
      return this;
    }
    TreeSet<Reason> all = new TreeSet<>(kept);
    all.addAll(other.kept);
    int keep = Math.min(MOST, all.size());
    int dropped = Math.max(more, other.more) + all.size() - keep;
    return new Reasons(all.stream().limit(keep).toList(), dropped);
  }
}
