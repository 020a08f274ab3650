package io.plimsoll.builtin;

import io.plimsoll.model.Value;

/**
 * A built-in function or method: pure, total, linear in its input.
 *
 * <p>It gets one value for each parameter of its signature, the receiver of a method first; those
 * of a repeated parameter come as one list. Optional arguments may be absent, texts and collections
 * may have gaps.
 */
public interface Builtin {

  /** Whether an unknown argument makes the result unknown; then {@link #call} never sees one. */
  default boolean isStrict() {
    return true;
  }

  Value call(Value[] arguments, Ambient ambient);
}
