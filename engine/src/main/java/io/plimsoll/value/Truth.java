package io.plimsoll.value;

import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.Ternary;

/**
 * Strong Kleene logic over values: a truth value is a {@code Bool} or unknown (reference, "Every
 * operator, exactly").
 */
public final class Truth {
  private Truth() {}

  public static boolean isTrue(Value value) {
    return value instanceof Value.Bool b && b.value();
  }

  public static boolean isFalse(Value value) {
    return value instanceof Value.Bool b && !b.value();
  }

  public static boolean isUnknown(Value value) {
    return value instanceof Unknown;
  }

  public static Value not(Value value) {
    return value instanceof Value.Bool b ? Value.Bool.of(!b.value()) : value;
  }

  /** Both; for operands that have been evaluated. */
  public static Value and(Value a, Value b) {
    if (isFalse(a) || isFalse(b)) {
      return Value.Bool.FALSE;
    }
    return isTrue(a) ? b : isTrue(b) ? a : merged(a, b);
  }

  public static Value or(Value a, Value b) {
    if (isTrue(a) || isTrue(b)) {
      return Value.Bool.TRUE;
    }
    return isFalse(a) ? b : isFalse(b) ? a : merged(a, b);
  }

  /** Unknown for the reasons of both, which are unknown. */
  public static Value merged(Value a, Value b) {
    return Unknown.of(reasons(a).and(reasons(b)));
  }

  /** The reasons of an unknown. */
  public static Reasons reasons(Value value) {
    return value instanceof Unknown u ? u.reasons() : Gaps.unknown(value).reasons();
  }

  /** A decision about operands: where it is undecided, unknown for their gaps. */
  public static Value of(Ternary decision, Value... operands) {
    return switch (decision) {
      case TRUE -> Value.Bool.TRUE;
      case FALSE -> Value.Bool.FALSE;
      case UNKNOWN -> Gaps.unknown(operands);
    };
  }

  public static Ternary ternary(Value value) {
    return isTrue(value) ? Ternary.TRUE : isFalse(value) ? Ternary.FALSE : Ternary.UNKNOWN;
  }
}
