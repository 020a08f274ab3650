package io.plimsoll.compose;

import java.util.Optional;

/** A piece of an interpolated value. */
public sealed interface Part {

  /**
   * Known text.
   *
   * @param variable the variable whose value or default it is; absent for text that was written
   * @param isAssumed it is the default of a variable that nobody gave
   */
  record Literal(String text, Optional<String> variable, boolean isAssumed) implements Part {
    static Literal of(String text) {
      return new Literal(text, Optional.empty(), false);
    }
  }

  /**
   * Text that cannot be known, perhaps empty.
   *
   * @param written as the file has it: <code>${TAG}</code>
   */
  record Hole(String variable, String written, Why why) implements Part {}

  /** Why a part is not known. */
  enum Why {
    /** The variable was not given. */
    NOT_GIVEN,
    /** The reference is malformed and was reported. */
    MALFORMED,
    /** Values grew beyond {@link Limits#EXPANSION}. */
    LIMIT
  }
}
