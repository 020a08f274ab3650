package io.plimsoll.diagnostic;

/** How much a diagnostic weighs: an error rejects what it is about, a warning and a note do not. */
public enum Level {
  ERROR,
  WARNING,
  NOTE
}
