package io.plimsoll.builtin;

import io.plimsoll.schema.Signature;

/** Finds the implementation of a built-in by its signature. */
public interface Builtins {
  /** The implementation; every signature of the schema has one. */
  Builtin of(Signature signature);
}
