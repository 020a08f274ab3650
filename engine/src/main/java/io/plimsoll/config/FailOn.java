package io.plimsoll.config;

import io.plimsoll.typed.Severity;
import java.util.Optional;

/**
 * What blocks.
 *
 * @param least the least severity that does; empty: nothing blocks
 */
public record FailOn(Optional<Severity> least) {
  static final String NEVER = "never";

  static Optional<FailOn> of(String word) {
    return word.equals(NEVER)
        ? Optional.of(new FailOn(Optional.empty()))
        : Severity.of(word).map(s -> new FailOn(Optional.of(s)));
  }

  /** As configurations spell it. */
  public String word() {
    return least.map(Severity::word).orElse(NEVER);
  }
}
