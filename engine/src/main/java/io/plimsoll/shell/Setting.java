package io.plimsoll.shell;

/** A yes, a no, or a value that only exists at run time. */
public enum Setting {
  ON,
  OFF,
  /** It depends on a computed word, such as {@code set $FLAGS}. */
  UNKNOWN;

  /** {@link #ON} for true. */
  static Setting of(boolean on) {
    return on ? ON : OFF;
  }

  /** On if one of the two is, off if both are. */
  Setting or(Setting other) {
    return this == ON || other == ON ? ON : this == OFF ? other : other == OFF ? this : UNKNOWN;
  }
}
