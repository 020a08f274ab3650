package io.plimsoll.model;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is computed on first use, once. */
public final class Once<T> {
  private final Supplier<T> source;
  private Optional<T> held = Optional.empty();

  public Once(Supplier<T> source) {
    this.source = source;
  }

  public synchronized T get() {
    if (held.isEmpty()) {
      held = Optional.of(source.get());
    }
    return held.get();
  }
}
