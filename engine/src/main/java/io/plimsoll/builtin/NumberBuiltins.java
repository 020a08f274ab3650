package io.plimsoll.builtin;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.type.Type;
import io.plimsoll.value.Arithmetic;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Order;
import io.plimsoll.value.Show;
import io.plimsoll.value.Truth;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** Functions on numbers and on what is ordered like them. */
enum NumberBuiltins implements Builtin {
  MIN,
  MAX,
  ABS,
  TO_INT,
  IN_RANGE,
  CLAMP;

  @Override
  public Value call(Value[] a, Ambient ambient) {
    return switch (this) {
      case MIN -> extreme(Operands.listing(a[0]), -1);
      case MAX -> extreme(Operands.listing(a[0]), 1);
      case ABS -> abs(a[0]);
      case TO_INT -> {
        Optional<Unknown> holes = Operands.holes(a);
        yield holes.isPresent() ? holes.get() : toInt(Operands.text(a[0]));
      }
      case IN_RANGE ->
          Truth.and(
              Order.compare(BinaryOperator.GREATER_OR_EQUAL, a[0], a[1]),
              Order.compare(BinaryOperator.LESS_OR_EQUAL, a[0], a[2]));
      case CLAMP -> clamp(a[0], a[1], a[2]);
    };
  }

  /**
   * The member that no other passes in the direction; every member must be known, and the list
   * closed.
   */
  private static Value extreme(Listing list, int direction) {
    if (list.isOpen() || list.members().stream().anyMatch(Truth::isUnknown)) {
      return Gaps.unknown(list);
    }
    Value best = Absent.ABSENT;
    for (Value member : list.members()) {
      if (best instanceof Absent) {
        best = member;
        continue;
      }
      OptionalInt sign = Order.sign(member, best);
      if (sign.isEmpty()) {
        return Gaps.computation(
            Show.text(member) + " and " + Show.text(best) + " cannot be compared");
      }
      best = sign.getAsInt() * direction > 0 ? member : best;
    }
    return best;
  }

  private static Value abs(Value n) {
    boolean negative =
        switch (n) {
          case Value.Int i -> i.value() < 0;
          case Value.Decimal d -> d.value().signum() < 0;
          case Value.Span s -> s.value().isNegative();
          default -> false;
        };
    return negative ? Arithmetic.negate(n) : n;
  }

  private static Value toInt(String s) {
    int start = s.startsWith("-") ? 1 : 0;
    boolean digits =
        s.length() > start && s.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      return Absent.ABSENT;
    }
    try {
      return Value.Int.of(Long.parseLong(s));
    } catch (NumberFormatException e) {
      return Gaps.computation(s + " has more than 64 bits");
    }
  }

  private static Value clamp(Value n, Value low, Value high) {
    int bounds = Order.sign(low, high).orElse(1);
    if (bounds > 0) {
      return Gaps.computation(
          "the bounds " + Show.text(low) + " and " + Show.text(high) + " leave no number");
    }
    if (Order.sign(n, low).orElse(0) < 0) {
      return low;
    }
    return Order.sign(n, high).orElse(0) > 0 ? high : n;
  }

  /** {@code sum}: the type says what the sum of nothing is. */
  record Sum(Type type) implements Builtin {
    @Override
    public Value call(Value[] a, Ambient ambient) {
      Listing list = Operands.listing(a[0]);
      if (list.isOpen()) {
        return Gaps.unknown(list);
      }
      Value sum = nothing();
      for (Value member : list.members()) {
        sum = Arithmetic.apply(BinaryOperator.ADD, sum, member);
      }
      return sum;
    }

    private Value nothing() {
      if (type == Type.Basic.DECIMAL) {
        return Value.Decimal.of(BigDecimal.ZERO);
      }
      if (type == Type.Basic.BYTES) {
        return Value.Bytes.of(0);
      }
      return type == Type.Basic.DURATION ? Value.Span.of(Duration.ZERO) : Value.Int.of(0);
    }
  }
}
