package io.plimsoll.model;

/** A fact that is computed when it is asked for the first time. */
@FunctionalInterface
public interface Fact {
  Value get();
}
