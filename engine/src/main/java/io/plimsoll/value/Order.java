package io.plimsoll.value;

import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.pattern.Ternary;
import io.plimsoll.syntax.BinaryOperator;
import java.util.OptionalInt;

/** {@code < <= > >=}. */
public final class Order {
  private Order() {}

  /** Compares two operands of a type that has an order. */
  public static Value compare(BinaryOperator operator, Value a, Value b) {
    var left = Bounded.of(a);
    var right = Bounded.of(b);
    if (left.isPresent() && right.isPresent()) {
      Ternary decided = Bounded.compare(operator, left.get(), right.get());
      return Truth.of(decided, a, b);
    }
    if (a instanceof Unknown || b instanceof Unknown) {
      return Gaps.unknown(a, b);
    }
    OptionalInt sign = sign(a, b);
    return sign.isEmpty()
        ? Gaps.computation(Show.text(a) + " and " + Show.text(b) + " cannot be compared")
        : Value.Bool.of(holds(operator, sign.getAsInt()));
  }

  private static boolean holds(BinaryOperator operator, int sign) {
    return switch (operator) {
      case LESS -> sign < 0;
      case LESS_OR_EQUAL -> sign <= 0;
      case GREATER -> sign > 0;
      case GREATER_OR_EQUAL -> sign >= 0;
      default -> throw new IllegalArgumentException("no order: " + operator);
    };
  }

  /**
   * Sign of the comparison of two known values; nothing where their type has no order or they
   * cannot be compared.
   */
  public static OptionalInt sign(Value a, Value b) {
    return switch (a) {
      case Value.Int x when b instanceof Value.Int y -> of(Long.compare(x.value(), y.value()));
      case Value.Decimal x when b instanceof Value.Decimal y -> of(x.value().compareTo(y.value()));
      case Value.Bytes x when b instanceof Value.Bytes y -> of(Long.compare(x.value(), y.value()));
      case Value.Span x when b instanceof Value.Span y -> of(x.value().compareTo(y.value()));
      case Value.Time x when b instanceof Value.Time y -> of(x.value().compareTo(y.value()));
      case Value.Day x when b instanceof Value.Day y -> of(x.value().compareTo(y.value()));
      case Value.Constant x when b instanceof Value.Constant y ->
          of(Integer.compare(x.ordinal(), y.ordinal()));
      case Version x when b instanceof Version y -> x.compare(y);
      default -> OptionalInt.empty();
    };
  }

  private static OptionalInt of(int sign) {
    return OptionalInt.of(sign);
  }
}
