package io.plimsoll.check;

import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;

/**
 * Recognises searches for an equal value: {@code any p in i.packages: p.name == v.package.name} is
 * a look-up.
 */
final class Joins {
  private Joins() {}

  /**
   * Whether a binding selects its elements by equality with something outside of it.
   *
   * @param condition body of a quantifier; something else for a count or comprehension
   */
  static boolean isJoin(TypedBinding binding, TypedExpr condition) {
    Variable variable = binding.variable();
    return binding.where().filter(w -> selects(w, variable)).isPresent()
        || (condition.type() == Type.Basic.BOOL && selects(condition, variable));
  }

  private static boolean selects(TypedExpr condition, Variable variable) {
    return switch (condition) {
      case TypedExpr.Logic l when l.operator() == BinaryOperator.AND ->
          selects(l.left(), variable) || selects(l.right(), variable);
      case TypedExpr.Logic l when l.operator() == BinaryOperator.IMPLIES ->
          selects(l.left(), variable);
      case TypedExpr.Comparison c when c.operator() == BinaryOperator.EQUAL ->
          Uses.of(c.left(), variable) != Uses.of(c.right(), variable);
      default -> false;
    };
  }
}
