package io.plimsoll.dockerfile;

import java.util.SortedMap;

/** The variables in force at one place of a Dockerfile. */
public interface Scope extends Variables {
  /** Escape character of the words here. */
  char escape();

  /**
   * What a process started here has in its environment, by name; variables of a base image that was
   * not supplied are missing. Build-time ARG values are included, as RUN sees them.
   */
  SortedMap<String, Binding> environment();

  /** Those of {@link #environment()} that ENV set: what the image keeps. */
  SortedMap<String, Binding> kept();
}
