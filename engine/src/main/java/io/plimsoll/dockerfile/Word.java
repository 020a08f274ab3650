package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;

/**
 * A piece of an instruction that counts as one: an argument, a name, the value of a flag.
 *
 * <p>Its text is what the builder hands on: continued lines joined, JSON strings decoded, but
 * quotes and variables of shell-like words still in place. {@link Expansion} removes those.
 *
 * @param mapped the text with the source offset of each character
 */
public record Word(MappedText mapped) {
  public String text() {
    return mapped.text();
  }

  public Span span() {
    return mapped.span();
  }

  public boolean isEmpty() {
    return mapped.length() == 0;
  }

  @Override
  public String toString() {
    return text();
  }
}
