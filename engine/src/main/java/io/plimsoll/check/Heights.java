package io.plimsoll.check;

import io.plimsoll.typed.Function;
import io.plimsoll.typed.PackageLet;
import io.plimsoll.typed.TypedExpr;
import java.util.IdentityHashMap;

/**
 * How deep an expression is with the bodies of what it calls.
 *
 * <p>A tree of a file is bounded by the parser; functions that call each other in a long chain are
 * not, and whoever walks or evaluates them recurses as deep.
 */
final class Heights {
  /** Twice what the parser lets a single expression have. */
  static final int MOST = 1_500;

  private final IdentityHashMap<Function, Integer> functions = new IdentityHashMap<>();
  private final IdentityHashMap<PackageLet, Integer> lets = new IdentityHashMap<>();

  int of(TypedExpr expr) {
    int inside =
        switch (expr) {
          case TypedExpr.Call c -> of(c.function());
          case TypedExpr.OfLet l -> of(l.let());
          default -> 0;
        };
    for (TypedExpr part : Parts.of(expr)) {
      inside = Math.max(inside, of(part));
    }
    return 1 + inside;
  }

  int of(Function function) {
    Integer before = functions.get(function);
    if (before != null) {
      return before;
    }
    int height = of(function.body());
    for (var let : function.lets()) {
      height = Math.max(height, of(let.value()));
    }
    functions.put(function, height);
    return height;
  }

  int of(PackageLet let) {
    Integer before = lets.get(let);
    if (before == null) {
      before = of(let.value());
      lets.put(let, before);
    }
    return before;
  }
}
