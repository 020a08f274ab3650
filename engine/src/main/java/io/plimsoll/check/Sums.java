package io.plimsoll.check;

import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import java.util.Optional;

/** Which types the arithmetic operators take, and what they give (reference, "Arithmetic"). */
final class Sums {
  private Sums() {}

  static Optional<Type> result(BinaryOperator operator, Type a, Type b, Types types) {
    return switch (operator) {
      case ADD -> sum(a, b, types);
      case SUBTRACT -> difference(a, b, types);
      case MULTIPLY -> product(a, b);
      case DIVIDE -> quotient(a, b);
      case REMAINDER -> same(a, b, Basic.INT, Basic.DECIMAL);
      default -> Optional.empty();
    };
  }

  private static Optional<Type> same(Type a, Type b, Type... allowed) {
    for (Type type : allowed) {
      if (a.equals(type) && b.equals(type)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static Optional<Type> sum(Type a, Type b, Types types) {
    if ((a == Basic.INSTANT && b == Basic.DURATION)
        || (a == Basic.DURATION && b == Basic.INSTANT)) {
      return Optional.of(Basic.INSTANT);
    }
    boolean lists = a instanceof Type.ListOf && b instanceof Type.ListOf;
    boolean sets = a instanceof Type.SetOf && b instanceof Type.SetOf;
    return lists || sets
        ? types.join(a, b)
        : same(a, b, Basic.INT, Basic.DECIMAL, Basic.STRING, Basic.BYTES, Basic.DURATION);
  }

  private static Optional<Type> difference(Type a, Type b, Types types) {
    if (a == Basic.INSTANT && b == Basic.DURATION) {
      return Optional.of(Basic.INSTANT);
    }
    if ((a == Basic.INSTANT && b == Basic.INSTANT) || (a == Basic.DATE && b == Basic.DATE)) {
      return Optional.of(Basic.DURATION);
    }
    if (a instanceof Type.SetOf && b instanceof Type.SetOf && types.join(a, b).isPresent()) {
      return Optional.of(a);
    }
    return same(a, b, Basic.INT, Basic.DECIMAL, Basic.BYTES, Basic.DURATION);
  }

  private static Optional<Type> product(Type a, Type b) {
    for (Type unit : new Type[] {Basic.BYTES, Basic.DURATION}) {
      if ((a.equals(unit) && b == Basic.INT) || (a == Basic.INT && b.equals(unit))) {
        return Optional.of(unit);
      }
    }
    return same(a, b, Basic.INT, Basic.DECIMAL);
  }

  private static Optional<Type> quotient(Type a, Type b) {
    for (Type unit : new Type[] {Basic.BYTES, Basic.DURATION}) {
      if (a.equals(unit) && b.equals(unit)) {
        return Optional.of(Basic.INT);
      }
      if (a.equals(unit) && b == Basic.INT) {
        return Optional.of(unit);
      }
    }
    return same(a, b, Basic.INT);
  }
}
