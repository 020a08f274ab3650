package io.plimsoll.check;

import io.plimsoll.typed.Function;
import io.plimsoll.typed.PackageLet;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many elements a collection has, in the large symbols of the schema. */
final class Sizes {
  /** What grows with the contents of images and reports; all else is small beside it. */
  private static final Set<String> LARGE = Set.of("files", "pkgs", "vulns");

  private static final Set<String> ONE = Set.of("first", "last", "min", "max", "sum", "named");

  private final IdentityHashMap<Function, Cost> functions = new IdentityHashMap<>();
  private final IdentityHashMap<PackageLet, Cost> lets = new IdentityHashMap<>();

  /** The size of a value; none for what is no collection. */
  Cost of(TypedExpr expr, Map<Variable, Cost> known) {
    return switch (expr) {
      case TypedExpr.FieldOf f ->
          f.field().symbol().filter(LARGE::contains).map(Cost::of).orElse(Cost.NONE);
      case TypedExpr.Local l -> known.getOrDefault(l.variable(), Cost.NONE);
      case TypedExpr.OfLet l -> let(l.let());
      case TypedExpr.IfPresent i -> of(i.then(), known);
      case TypedExpr.IfAbsent i -> larger(List.of(i.left(), i.right()), known);
      case TypedExpr.Otherwise o -> larger(List.of(o.left(), o.right()), known);
      case TypedExpr.Conditional c -> larger(List.of(c.consequence(), c.alternative()), known);
      case TypedExpr.Match m -> larger(m.arms().stream().map(a -> a.value()).toList(), known);
      case TypedExpr.Arithmetic a -> larger(List.of(a.left(), a.right()), known);
      case TypedExpr.Builtin b -> builtin(b, known);
      case TypedExpr.Call c -> call(c, known);
      case TypedExpr.Comprehension c -> {
        Cost all = Cost.NONE;
        for (TypedBinding binding : c.bindings()) {
          all = all.times(of(binding.source(), known));
        }
        yield all;
      }
      default -> Cost.NONE;
    };
  }

  private Cost larger(List<TypedExpr> exprs, Map<Variable, Cost> known) {
    Cost all = Cost.NONE;
    for (TypedExpr e : exprs) {
      all = all.and(of(e, known));
    }
    return all;
  }

  private Cost builtin(TypedExpr.Builtin b, Map<Variable, Cost> known) {
    if (!Types.isCollection(b.type()) || ONE.contains(b.signature().name())) {
      return Cost.NONE;
    }
    boolean flattens = b.signature().name().equals("flatten");
    if (flattens && b.arguments().getFirst() instanceof TypedExpr.Comprehension c) {
      return of(c, known).times(of(c.value(), known));
    }
    return larger(b.arguments(), known);
  }

  private Cost call(TypedExpr.Call c, Map<Variable, Cost> known) {
    if (!Types.isCollection(c.type())) {
      return Cost.NONE;
    }
    List<TypedExpr> candidates = new ArrayList<>(c.arguments());
    return larger(candidates, known).and(body(c.function()));
  }

  /** What a function gives whatever it is given; each body is looked at once. */
  private Cost body(Function function) {
    Cost before = functions.get(function);
    if (before == null) {
      before = of(function.body(), Map.of());
      functions.put(function, before);
    }
    return before;
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
