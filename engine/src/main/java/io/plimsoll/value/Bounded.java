package io.plimsoll.value;

import io.plimsoll.model.Unknown;
import io.plimsoll.model.Unknown.Bounds;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.Ternary;
import io.plimsoll.syntax.BinaryOperator;
import java.util.Optional;

/** Comparisons of counts that are known between bounds only (reference, "Collections"). */
final class Bounded {
  private Bounded() {}

  /**
   * Bounds of a whole number: equal ones of a known one, those of an unknown count; nothing for any
   * other value.
   */
  static Optional<Bounds> of(Value value) {
    return switch (value) {
      case Value.Int i -> Optional.of(new Bounds(i.value(), i.value()));
      case Unknown u -> u.bounds();
      default -> Optional.empty();
    };
  }

  static Ternary compare(BinaryOperator operator, Bounds a, Bounds b) {
    return switch (operator) {
      case EQUAL -> equal(a, b);
      case NOT_EQUAL -> equal(a, b).negate();
      case LESS -> less(a, b);
      case GREATER_OR_EQUAL -> less(a, b).negate();
      case GREATER -> less(b, a);
      case LESS_OR_EQUAL -> less(b, a).negate();
      default -> Ternary.UNKNOWN;
    };
  }

  private static Ternary equal(Bounds a, Bounds b) {
    if (a.most() < b.least() || b.most() < a.least()) {
      return Ternary.FALSE;
    }
    boolean exact = a.least() == a.most() && b.least() == b.most() && a.least() == b.least();
    return exact ? Ternary.TRUE : Ternary.UNKNOWN;
  }

  private static Ternary less(Bounds a, Bounds b) {
    if (a.most() < b.least()) {
      return Ternary.TRUE;
    }
    return a.least() >= b.most() ? Ternary.FALSE : Ternary.UNKNOWN;
  }
}
