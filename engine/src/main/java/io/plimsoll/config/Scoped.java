package io.plimsoll.config;

import java.util.List;
import java.util.Optional;

/** A value that an item of a profile gives for some paths. */
record Scoped<T>(T value, PathScope scope) {

  /** What the last of the items says that covers a file. */
  static <T> Optional<T> last(List<Scoped<T>> items, Optional<String> file) {
    for (Scoped<T> item : items.reversed()) {
      if (item.scope().covers(file)) {
        return Optional.of(item.value());
      }
    }
    return Optional.empty();
  }
}
