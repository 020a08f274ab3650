package io.plimsoll.config;

import io.plimsoll.model.Value;

/** What a text says as a value of a type. */
sealed interface Reading {
  record Read(Value value) implements Reading {}

  /**
   * The text is no value of the type.
   *
   * @param help how such values are written
   */
  record Wrong(String help) implements Reading {}

  static Reading of(Value value) {
    return new Read(value);
  }

  static Reading wrong(String help) {
    return new Wrong(help);
  }
}
