package io.plimsoll.model;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a value came about and where it stands.
 *
 * @param kind whether it was written, filled in or computed
 * @param span where it was set
 * @param related other places it came from, such as the ARG that a variable was read from; at most
 *     {@link #MOST}
 */
public record Origin(Kind kind, Optional<Span> span, List<Related> related) {
  /** Related places kept for one value: more help nobody and cost memory. */
  public static final int MOST = 8;

  /** Nothing is known of its making. */
  public static final Origin NONE = new Origin(Kind.COMPUTED, Optional.empty(), List.of());

  /** The engine's or the format's default. */
  public static final Origin DEFAULTED = new Origin(Kind.DEFAULTED, Optional.empty(), List.of());

  /** Constants of the schema's enum {@code Origin}, in its order. */
  public enum Kind {
    EXPLICIT,
    INTERPOLATED,
    INHERITED,
    DEFAULTED,
    MERGED,
    COMPUTED
  }

  /** Another place that had a part in a value. */
  public record Related(String text, Span span) {}

  public Origin {
    related = related.size() > MOST ? List.copyOf(related.subList(0, MOST)) : List.copyOf(related);
  }

  /** Written at a place. */
  public static Origin at(Span span) {
    return new Origin(Kind.EXPLICIT, Optional.of(span), List.of());
  }

  public static Origin of(Kind kind, Span span) {
    return new Origin(kind, Optional.of(span), List.of());
  }

  public Origin as(Kind other) {
    return new Origin(other, span, related);
  }

  public Origin with(String text, Span place) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(text, place));
    return new Origin(kind, span, more);
  }
}
