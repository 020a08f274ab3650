package io.plimsoll.check;

import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.Pattern;
import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code match}: patterns by the type of the subject, and whether the arms cover it. */
final class Matches {
  /** A pattern with what is visible and known behind it. */
  private record Taken(Optional<TypedExpr.Pattern> pattern, Env env) {}

  private final Session session;

  Matches(Session session) {
    this.session = session;
  }

  TypedExpr match(Expr.Match e, Env env, Optional<Type> hint) {
    TypedExpr subject = session.expressions.infer(e.subject(), env.noGoal().used(Env.Use.VALUE));
    Coverage coverage = Coverage.of(subject, env, session);
    List<TypedExpr.Arm> arms = new ArrayList<>();
    Optional<Type> type = Optional.empty();
    boolean fine = !Expressions.isPoison(subject);
    boolean differ = false;
    for (Expr.Arm arm : e.arms()) {
      Taken taken = take(arm.pattern(), subject, env);
      fine &= taken.pattern().isPresent();
      Optional<TypedExpr> guard =
          arm.guard().map(g -> session.expressions.condition(g, taken.env(), Env.Goal.Kind.OTHER));
      Env inner =
          guard.map(g -> taken.env().knowing(Flow.whenTrue(g, session.types))).orElse(taken.env());
      TypedExpr value =
          session.expressions.hinted(arm.value(), inner, hint.isPresent() ? hint : type);
      fine &= !Expressions.isPoison(value);
      taken.pattern().ifPresent(p -> coverage.take(p, arm));
      taken.pattern().ifPresent(p -> arms.add(new TypedExpr.Arm(p, guard, value)));
      if (fine && !differ) {
        Optional<Type> joined = join(type, value, env);
        differ = joined.isEmpty();
        if (differ) {
          session.report(TypeErrors.armDiffers(value, type.orElse(value.type())));
        }
        type = joined.or(() -> Optional.of(value.type()));
      }
    }
    if (!fine || differ || type.isEmpty()) {
      return Expressions.poison(e.span());
    }
    coverage.finish(e);
    return new TypedExpr.Match(subject, arms, type.get(), e.span());
  }

  private Optional<Type> join(Optional<Type> before, TypedExpr value, Env env) {
    if (before.isEmpty()) {
      return Optional.of(value.type());
    }
    Optional<Type> joined = session.types.join(before.get(), value.type());
    return joined.isEmpty() && env.use() != Env.Use.VALUE ? before : joined;
  }

  private Taken take(Pattern pattern, TypedExpr subject, Env env) {
    if (Expressions.isPoison(subject)) {
      return poisoned(pattern, env);
    }
    return switch (pattern) {
      case Pattern.Rest r -> new Taken(Optional.of(new TypedExpr.Pattern.Rest()), env);
      case Pattern.Absent a -> optionalOnly(pattern, subject, env);
      case Pattern.Present p -> optionalOnly(pattern, subject, env);
      case Pattern.OfType t -> ofType(t, subject, env);
      case Pattern.EnumConstant c -> value(new Expr.Ref(c.name()), subject, env);
      case Pattern.Value v -> value(v.literal(), subject, env);
    };
  }

  /** Binders are declared all the same, so that nothing cascades. */
  private Taken poisoned(Pattern pattern, Env env) {
    Optional<Name> binder =
        switch (pattern) {
          case Pattern.OfType t -> t.binder();
          case Pattern.Present p -> Optional.of(p.binder());
          case Pattern.Absent a -> Optional.empty();
          case Pattern.EnumConstant c -> Optional.empty();
          case Pattern.Rest r -> Optional.empty();
          case Pattern.Value v -> Optional.empty();
        };
    return new Taken(
        Optional.empty(), binder.map(b -> bind(b, Type.Poison.ERROR, env).env()).orElse(env));
  }

  private record Binder(Variable variable, Env env) {}

  private Binder bind(Name name, Type type, Env env) {
    Variable variable = session.expressions.bindings.declare(name, type, env);
    return new Binder(variable, env.with(variable));
  }

  private Taken optionalOnly(Pattern pattern, TypedExpr subject, Env env) {
    if (!subject.type().isOptional()) {
      session.report(MatchErrors.neverAbsent(pattern.span(), subject));
      return poisoned(pattern, env);
    }
    if (pattern instanceof Pattern.Present p) {
      Binder binder = bind(p.binder(), subject.type().required(), env);
      Env known = knowing(binder.env(), subject, Facts.Fact.PRESENT);
      return new Taken(Optional.of(new TypedExpr.Pattern.Present(binder.variable())), known);
    }
    return new Taken(Optional.of(new TypedExpr.Pattern.Missing()), env);
  }

  private static Env knowing(Env env, TypedExpr subject, Facts.Fact fact) {
    return PlaceKeys.of(subject).map(p -> env.knowing(Facts.of(p, fact))).orElse(env);
  }

  private Taken ofType(Pattern.OfType pattern, TypedExpr subject, Env env) {
    Type.Named wanted = new Type.Named(pattern.type().text());
    boolean known =
        session.schema.type(wanted.name()).isPresent()
            || session.schema.variant(wanted.name()).isPresent();
    if (!known) {
      session.report(NameErrors.unknownType(pattern.type(), session));
      return poisoned(pattern, env);
    }
    if (!session.types.fits(wanted, subject.type().required())) {
      session.report(MatchErrors.noArm(pattern.type(), subject));
      return poisoned(pattern, env);
    }
    Set<String> arms = session.types.arms(wanted);
    Env known2 = knowing(env, subject, new Facts.Fact(true, Optional.of(arms)));
    if (pattern.binder().isEmpty()) {
      return new Taken(Optional.of(new TypedExpr.Pattern.OfTypes(arms, Optional.empty())), known2);
    }
    Binder binder = bind(pattern.binder().get(), wanted, known2);
    return new Taken(
        Optional.of(new TypedExpr.Pattern.OfTypes(arms, Optional.of(binder.variable()))),
        binder.env());
  }

  private Taken value(Expr literal, TypedExpr subject, Env env) {
    Type wanted = subject.type().required();
    Env constants = env.constant();
    TypedExpr value = session.expressions.wanted(literal, constants, wanted);
    Optional<TypedExpr.Pattern> pattern =
        value instanceof TypedExpr.Constant c && !Expressions.isPoison(value)
            ? Optional.of(new TypedExpr.Pattern.Equal(c.value()))
            : Optional.empty();
    return new Taken(pattern, knowing(env, subject, Facts.Fact.PRESENT));
  }
}
