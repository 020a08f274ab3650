package io.plimsoll.dockerfile;

import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * A flag of an instruction, {@code --name} or {@code --name=value}.
 *
 * @param span as it stands, quotes included
 * @param word the whole flag as the builder sees it: quotes and backslashes removed
 * @param name without the dashes, case as written
 * @param value what follows the first {@code =}; absent without one
 */
public record Flag(Span span, Word word, String name, Optional<Word> value) {
  /** {@code true} for a bare flag and {@code =true} in any case. */
  public boolean isOn() {
    return value.map(v -> v.text().equalsIgnoreCase("true")).orElse(true);
  }
}
