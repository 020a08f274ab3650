package io.plimsoll.check;

import io.plimsoll.schema.View;
import io.plimsoll.syntax.IsTest;
import io.plimsoll.typed.Function;
import io.plimsoll.typed.PackageLet;
import io.plimsoll.typed.TypedExpr;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What expressions read, functions and lets of packages counted for what they read. */
final class Reads {
  /**
   * What something reads.
   *
   * @param views the views that may be missing
   * @param judgesKnowledge whether it looks at what we know instead of at what is
   */
  record Read(Set<String> views, boolean judgesKnowledge) {}

  private final IdentityHashMap<Function, Read> functions = new IdentityHashMap<>();
  private final IdentityHashMap<PackageLet, Read> lets = new IdentityHashMap<>();

  Read of(Iterable<TypedExpr> exprs) {
    Set<String> views = new LinkedHashSet<>();
    boolean[] judges = {false};
    for (TypedExpr expr : exprs) {
      Parts.each(
          expr,
          e -> {
            Read read = own(e);
            views.addAll(read.views());
            judges[0] |= read.judgesKnowledge();
          });
    }
    return new Read(views, judges[0]);
  }

  private Read own(TypedExpr expr) {
    return switch (expr) {
      case TypedExpr.OfView v -> view(v.view());
      case TypedExpr.OfLet l -> let(l.let());
      case TypedExpr.Call c -> function(c.function());
      case TypedExpr.Otherwise o -> new Read(Set.of(), true);
      case TypedExpr.StateTest t -> new Read(Set.of(), isKnowledge(t.state()));
      case TypedExpr.Builtin b -> new Read(Set.of(), b.signature().name().equals("reason_of"));
      default -> new Read(Set.of(), false);
    };
  }

  private static boolean isKnowledge(IsTest.State state) {
    return switch (state) {
      case KNOWN, UNKNOWN -> true;
      case PRESENT, ABSENT -> false;
    };
  }

  private static Read view(View view) {
    return new Read(view.ambient() ? Set.of() : Set.of(view.name()), false);
  }

  private Read function(Function function) {
    Read known = functions.get(function);
    if (known == null) {
      List<TypedExpr> parts = new ArrayList<>();
      function.lets().forEach(l -> parts.add(l.value()));
      parts.add(function.body());
      known = of(parts);
      functions.put(function, known);
    }
    return known;
  }

  private Read let(PackageLet let) {
    Read known = lets.get(let);
    if (known == null) {
      known = of(List.of(let.value()));
      lets.put(let, known);
    }
    return known;
  }
}
