package io.plimsoll.dockerfile;

import io.plimsoll.source.Span;
import java.util.List;
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
  /** The last flag of a name: the one that counts. */
  static Optional<Flag> last(List<Flag> flags, String name) {
    for (int i = flags.size() - 1; i >= 0; i--) {
      if (flags.get(i).name().equals(name)) {
        return Optional.of(flags.get(i));
      }
    }
    return Optional.empty();
  }

  /** {@code true} for a bare flag and {@code =true} in any case. */
  public boolean isOn() {
    return value.map(v -> v.text().equalsIgnoreCase("true")).orElse(true);
  }
}
