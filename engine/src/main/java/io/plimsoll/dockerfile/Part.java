package io.plimsoll.dockerfile;

import io.plimsoll.source.Span;
import java.util.Optional;

/** A piece of an expanded word. */
public sealed interface Part {
  /** Where the word has it: the characters themselves, or the reference to a variable. */
  Span span();

  /**
   * Known text.
   *
   * @param variable the variable whose value it is; absent for text that stands in the word
   */
  record Literal(String text, Span span, Optional<String> variable) implements Part {}

  /** Text that cannot be known: some value of a variable, perhaps empty. */
  record Hole(String variable, Reason reason, Span span) implements Part {}
}
