package io.plimsoll.compose;

import java.util.Optional;

/** The keys that lead to a value: {@code services.web.ports}. */
record Trail(Optional<Trail> parent, String name) {
  static final Trail ROOT = new Trail(Optional.empty(), "");

  Trail then(String key) {
    return new Trail(Optional.of(this), key);
  }

  @Override
  public String toString() {
    String before = parent.map(Trail::toString).orElse("");
    return before.isEmpty() ? name : before + "." + name;
  }
}
