package io.plimsoll.check;

import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.type.Type;
import io.plimsoll.typed.Function;
import io.plimsoll.typed.PackageLet;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The static cost of expressions (reference, "Static cost"): which large collections are gone
 * through inside of which.
 *
 * <p>A search for an equal value is a look-up in an index that is made once; matching against a set
 * of patterns is one step.
 */
final class Costs {
  /** Built-ins that look at one element or at the size only, or that are one step by themselves. */
  private static final Set<String> ONE_STEP =
      Set.of(
          "is_empty",
          "first",
          "last",
          "matches_any",
          "is_under_any",
          "covers_any",
          "overlaps_any",
          "named",
          "age_of",
          "origin",
          "is_written",
          "link_strength",
          "reason_of");

  private record Applied(String function, List<Cost> arguments) {}

  private final Sizes sizes = new Sizes();
  private final Map<Applied, Cost> functions = new HashMap<>();
  private final IdentityHashMap<PackageLet, Cost> lets = new IdentityHashMap<>();
  private Cost once = Cost.NONE;

  /** The cost of a scope for one target. */
  Cost of(Scopes.Draft scope) {
    once = Cost.NONE;
    Map<Variable, Cost> known = new HashMap<>();
    Cost loops = Cost.NONE;
    Cost all = Cost.NONE;
    for (TypedBinding b : scope.bindings()) {
      all = all.and(loops.times(of(b.source(), known)));
      loops = loops.times(sizes.of(b.source(), known));
      all = all.and(loops);
      if (b.where().isPresent()) {
        all = all.and(loops.times(of(b.where().get(), known)));
      }
    }
    for (var let : scope.lets()) {
      all = all.and(loops.times(of(let.value(), known)));
      known.put(let.variable(), sizes.of(let.value(), known));
    }
    for (TypedExpr part : Scopes.all(scope)) {
      all = all.and(loops.times(of(part, known)));
    }
    return all.and(once);
  }

  private Cost of(TypedExpr expr, Map<Variable, Cost> known) {
    return switch (expr) {
      case TypedExpr.Quantified q -> loop(List.of(q.binding()), List.of(q.body()), q.body(), known);
      case TypedExpr.CountWhere c -> loop(c.bindings(), List.of(), c, known);
      case TypedExpr.Comprehension c -> {
        List<TypedExpr> results = new ArrayList<>(c.key().stream().toList());
        results.add(c.value());
        yield loop(c.bindings(), results, c, known);
      }
      case TypedExpr.Call c -> parts(c, known).and(call(c, known));
      case TypedExpr.OfLet l -> {
        once = once.and(let(l.let()));
        yield Cost.NONE;
      }
      case TypedExpr.Builtin b ->
          ONE_STEP.contains(b.signature().name())
              ? parts(b, known)
              : parts(b, known).and(largest(b.arguments(), known));
      case TypedExpr.Comparison c when searches(c) ->
          parts(c, known).and(sizes.of(c.right(), known));
      case TypedExpr.Arithmetic a ->
          parts(a, known).and(largest(List.of(a.left(), a.right()), known));
      default -> parts(expr, known);
    };
  }

  private static boolean searches(TypedExpr.Comparison c) {
    boolean in = c.operator() == BinaryOperator.IN || c.operator() == BinaryOperator.NOT_IN;
    return in ? c.right().type() instanceof Type.ListOf : Types.isCollection(c.right().type());
  }

  private Cost parts(TypedExpr expr, Map<Variable, Cost> known) {
    Cost all = Cost.NONE;
    for (TypedExpr part : Parts.of(expr)) {
      all = all.and(of(part, known));
    }
    return all;
  }

  private Cost largest(List<TypedExpr> exprs, Map<Variable, Cost> known) {
    Cost all = Cost.NONE;
    for (TypedExpr e : exprs) {
      all = all.and(sizes.of(e, known));
    }
    return all;
  }

  /** Bindings inside each other with what is done for each tuple. */
  private Cost loop(
      List<TypedBinding> bindings,
      List<TypedExpr> results,
      TypedExpr condition,
      Map<Variable, Cost> known) {
    Cost loops = Cost.NONE;
    Cost all = Cost.NONE;
    for (TypedBinding b : bindings) {
      all = all.and(loops.times(of(b.source(), known)));
      Cost size = sizes.of(b.source(), known);
      if (Joins.isJoin(b, condition)) {
        once = once.and(size);
      } else {
        loops = loops.times(size);
      }
      all = all.and(loops);
      if (b.where().isPresent()) {
        all = all.and(loops.times(of(b.where().get(), known)));
      }
    }
    for (TypedExpr result : results) {
      all = all.and(loops.times(of(result, known)));
    }
    return all;
  }

  /** The body of a function for arguments of these sizes. */
  private Cost call(TypedExpr.Call call, Map<Variable, Cost> known) {
    Function function = call.function();
    List<Cost> arguments = call.arguments().stream().map(a -> sizes.of(a, known)).toList();
    Applied applied = new Applied(function.packageName() + "." + function.name(), arguments);
    Cost before = functions.get(applied);
    if (before != null) {
      return before;
    }
    Map<Variable, Cost> inside = new HashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      inside.put(function.formals().get(i), arguments.get(i));
    }
    Cost all = Cost.NONE;
    for (var let : function.lets()) {
      all = all.and(of(let.value(), inside));
      inside.put(let.variable(), sizes.of(let.value(), inside));
    }
    all = all.and(of(function.body(), inside));
    functions.put(applied, all);
    return all;
  }

  private Cost let(PackageLet let) {
    Cost before = lets.get(let);
    if (before == null) {
      before = of(let.value(), Map.of());
      lets.put(let, before);
    }
    return before;
  }
}
