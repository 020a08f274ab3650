package io.plimsoll.value;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.syntax.BinaryOperator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.Duration;

/** {@code + - * / %}: exact, and unknown where there is no result. */
public final class Arithmetic {
  /**
   * Texts grow to this length at most, so that every program ends in bounded memory (reference,
   * "Totality").
   */
  public static final int LONGEST_TEXT = 1 << 20;

  private static final int DECIMAL_DIGITS = 18;

  private Arithmetic() {}

  public static Value apply(BinaryOperator operator, Value a, Value b) {
    if (operator == BinaryOperator.ADD && isText(a) && isText(b)) {
      return Texts.concat(a, b);
    }
    if (a instanceof Listing x && b instanceof Listing y) {
      return operator == BinaryOperator.ADD ? Sets.union(x, y) : Sets.difference(x, y);
    }
    if (a instanceof Unknown || b instanceof Unknown) {
      return Gaps.unknown(a, b);
    }
    try {
      return known(operator, a, b);
    } catch (ArithmeticException | DateTimeException e) {
      return Gaps.computation(
          Show.text(a) + " " + operator.text() + " " + Show.text(b) + " has no result");
    }
  }

  private static boolean isText(Value value) {
    return value instanceof Text;
  }

  private static Value known(BinaryOperator operator, Value a, Value b) {
    return switch (a) {
      case Value.Int x when b instanceof Value.Int y ->
          Value.Int.of(whole(operator, x.value(), y.value()));
      case Value.Int x when b instanceof Value.Bytes y ->
          Value.Bytes.of(whole(operator, x.value(), y.value()));
      case Value.Int x when b instanceof Value.Span y ->
          Value.Span.of(y.value().multipliedBy(x.value()));
      case Value.Decimal x when b instanceof Value.Decimal y ->
          decimal(operator, x.value(), y.value());
      case Value.Bytes x when b instanceof Value.Bytes y ->
          operator == BinaryOperator.DIVIDE
              ? Value.Int.of(whole(operator, x.value(), y.value()))
              : Value.Bytes.of(whole(operator, x.value(), y.value()));
      case Value.Bytes x when b instanceof Value.Int y ->
          Value.Bytes.of(whole(operator, x.value(), y.value()));
      case Value.Span x -> span(operator, x.value(), b);
      case Value.Time x -> time(operator, x, b);
      case Value.Day x when b instanceof Value.Day y ->
          Value.Span.of(
              Duration.ofDays(Math.subtractExact(x.value().toEpochDay(), y.value().toEpochDay())));
      case Value.Day x when b instanceof Value.Span y ->
          Value.Day.of(
              x.value()
                  .plusDays(
                      operator == BinaryOperator.ADD ? y.value().toDays() : -y.value().toDays()));
      default -> throw new ArithmeticException("no operation");
    };
  }

  private static long whole(BinaryOperator operator, long a, long b) {
    return switch (operator) {
      case ADD -> Math.addExact(a, b);
      case SUBTRACT -> Math.subtractExact(a, b);
      case MULTIPLY -> Math.multiplyExact(a, b);
      case DIVIDE -> Math.divideExact(a, b);
      case REMAINDER -> a % b;
      default -> throw new ArithmeticException("no operation");
    };
  }

  private static Value decimal(BinaryOperator operator, BigDecimal a, BigDecimal b) {
    BigDecimal result =
        switch (operator) {
          case ADD -> a.add(b);
          case SUBTRACT -> a.subtract(b);
          case MULTIPLY -> a.multiply(b);
          case REMAINDER -> a.remainder(b, MathContext.UNLIMITED);
          default -> throw new ArithmeticException("no operation");
        };
    if (result.stripTrailingZeros().precision() > DECIMAL_DIGITS) {
      throw new ArithmeticException("beyond " + DECIMAL_DIGITS + " digits");
    }
    return Value.Decimal.of(result);
  }

  private static Value span(BinaryOperator operator, Duration a, Value b) {
    return switch (b) {
      case Value.Int n when operator == BinaryOperator.MULTIPLY ->
          Value.Span.of(a.multipliedBy(n.value()));
      case Value.Int n -> Value.Span.of(a.dividedBy(n.value()));
      case Value.Span y when operator == BinaryOperator.DIVIDE ->
          Value.Int.of(a.dividedBy(y.value()));
      case Value.Span y ->
          Value.Span.of(operator == BinaryOperator.ADD ? a.plus(y.value()) : a.minus(y.value()));
      case Value.Time t -> Value.Time.of(t.value().plus(a));
      default -> throw new ArithmeticException("no operation");
    };
  }

  private static Value time(BinaryOperator operator, Value.Time a, Value b) {
    return switch (b) {
      case Value.Time t -> Value.Span.of(Duration.between(t.value(), a.value()));
      case Value.Span s ->
          Value.Time.of(
              operator == BinaryOperator.ADD
                  ? a.value().plus(s.value())
                  : a.value().minus(s.value()));
      default -> throw new ArithmeticException("no operation");
    };
  }

  /** The negative of a number or duration. */
  public static Value negate(Value value) {
    return switch (value) {
      case Value.Int i when i.value() != Long.MIN_VALUE -> Value.Int.of(-i.value());
      case Value.Decimal d -> Value.Decimal.of(d.value().negate());
      case Value.Span s -> Value.Span.of(s.value().negated());
      case Unknown u -> Gaps.unknown(u);
      default -> Gaps.computation("-" + Show.text(value) + " has no result");
    };
  }
}
