package io.plimsoll.check;

import io.plimsoll.source.Span;
import io.plimsoll.syntax.Check;
import io.plimsoll.syntax.Scope;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedCheck;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedLet;
import io.plimsoll.typed.TypedScope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The scopes of a rule: what they select, name and ask. */
final class Scopes {
  /**
   * A typed scope.
   *
   * @param env what is visible and known to a condition over its bindings alone
   */
  record Draft(
      List<TypedBinding> bindings,
      Optional<TypedExpr> where,
      List<TypedLet> lets,
      List<TypedCheck> checks,
      Env env,
      Span span) {}

  private final Session session;

  Scopes(Session session) {
    this.session = session;
  }

  Draft draft(Scope scope, Env env, Optional<Severity> severity, int firstNumber) {
    Env outer = env.later(scope.lets());
    List<TypedBinding> bindings = List.of();
    Optional<TypedExpr> where = Optional.empty();
    Env inner = outer;
    switch (scope) {
      case Scope.Each each -> {
        Bindings.Bound bound = session.expressions.bindings.bind(each.bindings(), outer);
        bindings = bound.bindings();
        inner = bound.env();
      }
      case Scope.Target target -> {
        where =
            target.where().map(w -> session.expressions.condition(w, outer, Env.Goal.Kind.OTHER));
        where.ifPresent(w -> Lints.guard(w, session));
        inner = where.map(w -> outer.knowing(Flow.whenTrue(w, session.types))).orElse(outer);
      }
    }
    Env subject = inner.later(List.of());
    Lets.Typed lets = new Lets(session).typed(scope.lets(), inner);
    List<TypedCheck> checks = new ArrayList<>();
    Checks typing = new Checks(session);
    for (Check check : scope.checks()) {
      checks.add(typing.typed(check, lets.env(), severity, firstNumber + checks.size()));
    }
    scope.lets().forEach(l -> Lints.unused(l.name(), "let", session));
    return new Draft(bindings, where, lets.lets(), checks, subject, scope.span());
  }

  TypedScope finish(Draft draft, Reads reads) {
    Set<String> views = reads.of(all(draft)).views();
    Set<String> skip = views;
    if (!draft.bindings().isEmpty()) {
      Set<String> first = reads.of(List.of(draft.bindings().getFirst().source())).views();
      skip = first.isEmpty() ? views : first;
    }
    return new TypedScope(
        draft.bindings(),
        draft.where(),
        draft.lets(),
        draft.checks(),
        skip,
        views,
        draft.env().frame().size(),
        draft.span());
  }

  boolean judgesKnowledge(Draft draft, Reads reads) {
    return reads.of(all(draft)).judgesKnowledge();
  }

  /** All expressions of a scope. */
  static List<TypedExpr> all(Draft draft) {
    List<TypedExpr> all = new ArrayList<>();
    for (TypedBinding b : draft.bindings()) {
      all.add(b.source());
      b.where().ifPresent(all::add);
    }
    draft.where().ifPresent(all::add);
    draft.lets().forEach(l -> all.add(l.value()));
    for (TypedCheck check : draft.checks()) {
      check.condition().ifPresent(all::add);
      check.message().ifPresent(all::add);
      check.at().ifPresent(all::add);
      check.note().ifPresent(all::add);
      check.fix().ifPresent(f -> f.edits().forEach(e -> edit(e, all)));
    }
    return all;
  }

  private static void edit(TypedCheck.Edit edit, List<TypedExpr> all) {
    switch (edit) {
      case TypedCheck.Edit.Replace r -> all.addAll(List.of(r.target(), r.text()));
      case TypedCheck.Edit.Insert i -> all.addAll(List.of(i.text(), i.anchor()));
      case TypedCheck.Edit.Delete d -> all.add(d.target());
    }
  }
}
