package io.plimsoll.check;

import io.plimsoll.syntax.Check;
import io.plimsoll.syntax.Clause;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.FixEdit;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.Text;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedCheck;
import io.plimsoll.typed.TypedExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks with their clauses, which are typed under "guard true, requirement false". */
final class Checks {
  private final Session session;

  Checks(Session session) {
    this.session = session;
  }

  TypedCheck typed(Check check, Env env, Optional<Severity> rule, int number) {
    TypedCheck.Kind kind;
    Optional<TypedExpr> condition = Optional.empty();
    Env failed = env;
    switch (check) {
      case Check.Require r -> {
        kind = TypedCheck.Kind.REQUIRE;
        TypedExpr c = session.expressions.condition(r.condition(), env, Env.Goal.Kind.REQUIRE);
        Lints.requirement(r.condition(), c, session);
        failed = env.knowing(Flow.whenFalse(c, session.types));
        condition = Optional.of(c);
      }
      case Check.DenyIf d -> {
        kind = TypedCheck.Kind.DENY_IF;
        TypedExpr c = session.expressions.condition(d.condition(), env, Env.Goal.Kind.DENY);
        Lints.guard(c, session);
        failed = env.knowing(Flow.whenTrue(c, session.types));
        condition = Optional.of(c);
      }
      case Check.Deny d -> kind = TypedCheck.Kind.DENY;
    }
    Env clauses = failed.noGoal();
    return new TypedCheck(
        number,
        kind,
        condition,
        check.message().map(m -> template(m, clauses)),
        check.at().map(a -> place(a, clauses)),
        check.note().map(n -> template(n, clauses)),
        check.severity().flatMap(s -> severity(s, rule)),
        check.fix().map(f -> fix(f, clauses)),
        check.span());
  }

  private TypedExpr.TextOf template(Text text, Env env) {
    return new Literals(session).template(text, env.used(Env.Use.TEMPLATE));
  }

  private TypedExpr place(Expr e, Env env) {
    TypedExpr typed = session.expressions.infer(e, env.used(Env.Use.PLACE));
    if (!hasPlace(typed)) {
      session.report(RuleErrors.noPlace(typed));
    }
    return typed;
  }

  /** Whether a value can have a place: it was read, not written here or computed. */
  private static boolean hasPlace(TypedExpr typed) {
    return switch (typed) {
      case TypedExpr.Constant c -> Expressions.isPoison(c);
      case TypedExpr.Not e -> false;
      case TypedExpr.Negative e -> false;
      case TypedExpr.Logic e -> false;
      case TypedExpr.Comparison e -> false;
      case TypedExpr.Arithmetic e -> false;
      case TypedExpr.StateTest e -> false;
      case TypedExpr.TypeTest e -> false;
      case TypedExpr.Quantified e -> false;
      case TypedExpr.CountOf e -> false;
      case TypedExpr.CountWhere e -> false;
      case TypedExpr.TextOf e -> false;
      case TypedExpr.IfAbsent e -> hasPlace(e.left());
      case TypedExpr.Conditional e -> hasPlace(e.consequence()) || hasPlace(e.alternative());
      default -> true;
    };
  }

  private Optional<Severity> severity(Name word, Optional<Severity> rule) {
    Optional<Severity> level = Rules.severity(word, session);
    if (level.isPresent() && rule.isPresent() && level.get().isAtLeast(rule.get())) {
      session.report(RuleErrors.notLower(word, rule.get()));
      return Optional.empty();
    }
    return level;
  }

  private TypedCheck.Fix fix(Clause.Fix fix, Env env) {
    List<TypedCheck.Edit> edits = new ArrayList<>();
    for (FixEdit edit : fix.edits()) {
      edits.add(
          switch (edit) {
            case FixEdit.Replace r ->
                new TypedCheck.Edit.Replace(place(r.target(), env), text(r.text(), env));
            case FixEdit.InsertBefore i ->
                new TypedCheck.Edit.Insert(text(i.text(), env), place(i.anchor(), env), true);
            case FixEdit.InsertAfter i ->
                new TypedCheck.Edit.Insert(text(i.text(), env), place(i.anchor(), env), false);
            case FixEdit.Delete d -> new TypedCheck.Edit.Delete(place(d.target(), env));
          });
    }
    return new TypedCheck.Fix(fix.isSuggestion(), edits);
  }

  /** What a fix writes: a fix of which a part is absent is not offered, so it may be optional. */
  private TypedExpr text(Expr e, Env env) {
    return session.expressions.infer(e, env.used(Env.Use.TEMPLATE));
  }
}
