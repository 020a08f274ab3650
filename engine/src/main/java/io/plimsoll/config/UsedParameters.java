package io.plimsoll.config;

import io.plimsoll.check.Parts;
import io.plimsoll.typed.Function;
import io.plimsoll.typed.PackageLet;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedCheck;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedScope;
import io.plimsoll.typed.TypedWaiver;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The parameters whose values a rule needs, also in functions and lets that it uses. */
public final class UsedParameters {
  private final IdentityHashMap<Object, Set<Parameter>> known = new IdentityHashMap<>();

  /** Those of a rule. */
  public Set<Parameter> of(TypedRule rule) {
    return of(rule, List.of());
  }

  /** Those of a rule and of the conditions of its waivers, which may be among others. */
  Set<Parameter> of(TypedRule rule, List<TypedWaiver> waivers) {
    List<TypedExpr> all = new ArrayList<>();
    rule.scopes().forEach(s -> scope(s, all));
    for (TypedWaiver waiver : waivers) {
      if (waiver.rule().equals(rule)) {
        waiver.where().ifPresent(w -> all.addAll(w.values()));
      }
    }
    return of(all);
  }

  private static void scope(TypedScope scope, List<TypedExpr> all) {
    for (TypedBinding binding : scope.bindings()) {
      all.add(binding.source());
      binding.where().ifPresent(all::add);
    }
    scope.where().ifPresent(all::add);
    scope.lets().forEach(l -> all.add(l.value()));
    scope.checks().forEach(c -> check(c, all));
  }

  private static void check(TypedCheck check, List<TypedExpr> all) {
    check.condition().ifPresent(all::add);
    check.message().ifPresent(all::add);
    check.at().ifPresent(all::add);
    check.note().ifPresent(all::add);
    check.fix().ifPresent(f -> f.edits().forEach(e -> edit(e, all)));
  }

  private static void edit(TypedCheck.Edit edit, List<TypedExpr> all) {
    switch (edit) {
      case TypedCheck.Edit.Replace r -> all.addAll(List.of(r.target(), r.text()));
      case TypedCheck.Edit.Insert i -> all.addAll(List.of(i.text(), i.anchor()));
      case TypedCheck.Edit.Delete d -> all.add(d.target());
    }
  }

  private Set<Parameter> of(List<TypedExpr> exprs) {
    Set<Parameter> used = new LinkedHashSet<>();
    for (TypedExpr expr : exprs) {
      Parts.each(expr, e -> used.addAll(own(e)));
    }
    return used;
  }

  private Set<Parameter> own(TypedExpr expr) {
    return switch (expr) {
      case TypedExpr.OfParameter p -> Set.of(p.parameter());
      case TypedExpr.OfLet l -> let(l.let());
      case TypedExpr.Call c -> function(c.function());
      default -> Set.of();
    };
  }

  private Set<Parameter> let(PackageLet let) {
    Set<Parameter> used = known.get(let);
    if (used == null) {
      used = of(List.of(let.value()));
      known.put(let, used);
    }
    return used;
  }

  // functions call each other in no circle, so this ends
  private Set<Parameter> function(Function function) {
    Set<Parameter> used = known.get(function);
    if (used == null) {
      List<TypedExpr> parts = new ArrayList<>();
      function.lets().forEach(l -> parts.add(l.value()));
      parts.add(function.body());
      used = of(parts);
      known.put(function, used);
    }
    return used;
  }
}
