package io.plimsoll.ingest.image;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed once, by the first thread that asks for it. */
final class Lazy<T> {
  private final Supplier<T> source;
  private Optional<T> made = Optional.empty();

  Lazy(Supplier<T> source) {
    this.source = source;
  }

  synchronized T get() {
    if (made.isEmpty()) {
      made = Optional.of(source.get());
    }
    return made.get();
  }
}
