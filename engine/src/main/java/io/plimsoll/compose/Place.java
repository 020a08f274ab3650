package io.plimsoll.compose;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a value stands and what it replaced.
 *
 * @param directory what relative paths in it are relative to, <code>""</code> for the project root
 * @param replaced where earlier files, or the extended service, had a value; oldest first
 * @param handling what its tag asks for
 */
public record Place(Span span, String directory, List<Span> replaced, Handling handling) {

  /** How a value meets the one of an earlier file or an extended service. */
  public enum Handling {
    MERGE,
    /** {@code !reset}: neither of them holds. */
    RESET,
    /** {@code !override}: only this one holds. */
    OVERRIDE
  }

  public Place {
    replaced = List.copyOf(replaced);
  }

  static Place of(Span span, String directory) {
    return new Place(span, directory, List.of(), Handling.MERGE);
  }

  /** This place, after the value of another one gave way to it. */
  Place replacing(Place other) {
    if (other.span.equals(span)) {
      return this;
    }
    List<Span> all = new ArrayList<>(other.replaced);
    all.add(other.span);
    all.addAll(replaced);
    int surplus = Math.max(0, all.size() - Limits.REPLACED);
    return new Place(span, directory, all.subList(surplus, all.size()), handling);
  }

  Place handled(Handling other) {
    return other == handling ? this : new Place(span, directory, replaced, other);
  }

  boolean isReset() {
    return handling == Handling.RESET;
  }
}
