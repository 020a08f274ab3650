package io.plimsoll.document;

import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * What stands before a node of YAML, and how it was reached.
 *
 * @param tag resolved, without the leading {@code !}
 * @param anchor the name that aliases use
 * @param alias where the alias stands through which the node was reached
 */
public record Marks(Optional<String> tag, Optional<String> anchor, Optional<Span> alias) {
  /** Of most nodes, and of all in JSON. */
  public static final Marks NONE = new Marks(Optional.empty(), Optional.empty(), Optional.empty());

  Marks reachedFrom(Span place) {
    return new Marks(tag, anchor, Optional.of(place));
  }
}
