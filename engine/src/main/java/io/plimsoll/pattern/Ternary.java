package io.plimsoll.pattern;

/**
 * Truth of a statement about a text that may be known in part only.
 *
 * <p>{@link #UNKNOWN} means that the known parts do not decide it; the operators are Kleene's.
 */
public enum Ternary {
  TRUE,
  FALSE,
  UNKNOWN;

  public static Ternary of(boolean known) {
    return known ? TRUE : FALSE;
  }

  public Ternary and(Ternary other) {
    if (this == FALSE || other == FALSE) {
      return FALSE;
    }
    return this == TRUE && other == TRUE ? TRUE : UNKNOWN;
  }

  public Ternary or(Ternary other) {
    return negate().and(other.negate()).negate();
  }

  public Ternary negate() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
