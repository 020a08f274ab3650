package io.plimsoll.dockerfile;

import java.util.List;
import java.util.Set;

/** What a scope says of a variable. */
public sealed interface Binding {
  /**
   * It has a value, maybe with holes.
   *
   * @param value pieces in order; none is the empty value
   * @param overridable names of the build arguments by which a caller could change it
   */
  record Bound(List<Part> value, Set<String> overridable) implements Binding {
    public Bound {
      value = List.copyOf(value);
      overridable = Set.copyOf(overridable);
    }
  }

  /** Nothing defines it. */
  record Unset() implements Binding {}

  /**
   * It may or may not have a value.
   *
   * @param declared something in the file names it: {@code ARG X} without a value, a platform
   *     argument; false for a name that only the base image could define
   */
  record Open(Reason reason, boolean declared) implements Binding {}
}
