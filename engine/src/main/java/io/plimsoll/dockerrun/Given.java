package io.plimsoll.dockerrun;

import io.plimsoll.source.Span;

/**
 * A use of a flag.
 *
 * @param word that holds the flag
 * @param value as it stands; the flag itself for a switch without a value
 * @param reading what the value says
 */
public record Given<T>(FlagKind<T> kind, Piece word, Piece value, Reading<T> reading) {
  /** From the flag to its value; of the value alone where they do not stand in this order. */
  public Span span() {
    Span from = word.span();
    Span to = value.span();
    return from.source() == to.source() ? from.to(to) : to;
  }
}
