package io.plimsoll.check;

import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;

/** Which variables an expression uses. */
final class Uses {
  private Uses() {}

  static boolean of(TypedExpr expr, Variable variable) {
    if (expr instanceof TypedExpr.Local l && l.variable().equals(variable)) {
      return true;
    }
    return Parts.of(expr).stream().anyMatch(p -> of(p, variable));
  }

  /**
   * Whether the expression uses a variable of a quantifier or comprehension around the place: such
   * a part may well stand in the innermost body.
   */
  static boolean boundOutside(TypedExpr expr, Env env) {
    return env.inner().stream().anyMatch(v -> of(expr, v));
  }
}
