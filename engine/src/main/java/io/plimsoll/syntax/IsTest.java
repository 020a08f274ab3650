package io.plimsoll.syntax;

import io.plimsoll.source.Span;

/** What stands behind {@code is}. */
public sealed interface IsTest extends Node {
  /** {@code present}, {@code absent}, {@code known} or {@code unknown}. */
  record OfState(State state, Span span) implements IsTest {}

  /** {@code is Run}: an arm of a variant. */
  record OfType(Name type) implements IsTest {
    @Override
    public Span span() {
      return type.span();
    }
  }

  /** Whether there is a value, and whether we know it. */
  enum State {
    PRESENT,
    ABSENT,
    KNOWN,
    UNKNOWN
  }
}
