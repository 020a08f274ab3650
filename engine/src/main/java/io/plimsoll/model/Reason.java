package io.plimsoll.model;

import io.plimsoll.source.Span;
import java.util.Comparator;
import java.util.Optional;

/**
 * Why a value is not known.
 *
 * @param kind what stands in the way
 * @param cause what would remove it: view, image reference, variable, file or table; reports group
 *     by kind and cause
 * @param text a phrase that completes "cannot tell: "
 * @param place where the gap is met
 */
public record Reason(Kind kind, String cause, String text, Optional<Span> place)
    implements Comparable<Reason> {
  private static final Comparator<Reason> ORDER =
      Comparator.comparing((Reason r) -> r.place.map(p -> p.source().name()).orElse(""))
          .thenComparing(r -> r.place.map(Span::start).orElse(0))
          .thenComparing(Reason::kind)
          .thenComparing(Reason::cause)
          .thenComparing(Reason::text);

  /** What stands in the way of knowing. */
  public enum Kind {
    /** A view that was not given. */
    MISSING_VIEW,
    /** A variable or link without a value. */
    UNRESOLVED,
    /** A script or text that cannot be seen into. */
    OPAQUE,
    /** A file or format that cannot be read. */
    UNREADABLE,
    /** A policy table that is not there. */
    MISSING_TABLE,
    /** Said by a policy. */
    UNDETERMINED,
    /** An operation without a result, such as a division by zero. */
    COMPUTATION,
    /** The step budget of a rule was used up. */
    BUDGET;

    /** As reports spell it: {@code missing_view}. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public static Reason of(Kind kind, String cause, String text) {
    return new Reason(kind, cause, text, Optional.empty());
  }

  public static Reason of(Kind kind, String cause, String text, Span place) {
    return new Reason(kind, cause, text, Optional.of(place));
  }

  @Override
  public int compareTo(Reason other) {
    return ORDER.compare(this, other);
  }
}
