package io.plimsoll.dockerfile;

/** The variables that an expansion sees. */
@FunctionalInterface
public interface Variables {
  Binding lookup(String name);
}
