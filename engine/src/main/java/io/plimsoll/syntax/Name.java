package io.plimsoll.syntax;

import io.plimsoll.source.Span;

/** A word as it was written: a name, a rule name or a constant. */
public record Name(String text, Span span) implements Node {
  @Override
  public String toString() {
    return text;
  }
}
