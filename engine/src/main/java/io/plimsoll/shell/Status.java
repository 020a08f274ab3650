package io.plimsoll.shell;

/** How much of a script was understood. */
public enum Status {
  /** All of it. */
  PARSED,
  /** Some of it: there may be further commands, and the listed ones may be guesses. */
  PARTIAL,
  /** Nothing of it. */
  OPAQUE
}
