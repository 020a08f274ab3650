package io.plimsoll.check;

import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.IsTest;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.Optional;
import java.util.Set;

/** {@code is}, {@code if}, {@code ??} and {@code otherwise}. */
final class Branches {
  private final Session session;

  Branches(Session session) {
    this.session = session;
  }

  TypedExpr is(Expr.Is e, Env env) {
    TypedExpr operand = session.expressions.infer(e.value(), env.noGoal().used(Env.Use.VALUE));
    if (Expressions.isPoison(operand)) {
      return Expressions.poison(e.span());
    }
    return switch (e.test()) {
      case IsTest.OfState s -> {
        boolean asksPresence =
            s.state() == IsTest.State.PRESENT || s.state() == IsTest.State.ABSENT;
        if (asksPresence && !operand.type().isOptional()) {
          session.report(Warnings.alwaysPresent(e, operand));
        }
        yield new TypedExpr.StateTest(operand, s.state(), e.isNegated(), Basic.BOOL, e.span());
      }
      case IsTest.OfType t -> typeTest(e, t, operand);
    };
  }

  private TypedExpr typeTest(Expr.Is e, IsTest.OfType test, TypedExpr operand) {
    Type.Named wanted = new Type.Named(test.type().text());
    boolean known =
        session.schema.type(wanted.name()).isPresent()
            || session.schema.variant(wanted.name()).isPresent();
    if (!known) {
      session.report(NameErrors.unknownType(test.type(), session));
      return Expressions.poison(e.span());
    }
    Type actual = operand.type().required();
    if (!(actual instanceof Type.Named named) || !session.types.fits(wanted, named)) {
      session.report(TypeErrors.neverIs(e, operand, wanted, session));
      return Expressions.poison(e.span());
    }
    Set<String> arms = session.types.arms(wanted);
    return new TypedExpr.TypeTest(operand, arms, e.isNegated(), Basic.BOOL, e.span());
  }

  TypedExpr conditional(Expr.Conditional e, Env env, Optional<Type> hint) {
    TypedExpr condition = session.expressions.condition(e.condition(), env, Env.Goal.Kind.OTHER);
    Flow flow = Flow.of(condition, session.types);
    Env then = branch(e.consequence(), env, hint).knowing(flow.whenTrue());
    Env otherwise = branch(e.alternative(), env, hint).knowing(flow.whenFalse());
    TypedExpr a;
    TypedExpr b;
    boolean late =
        hint.isEmpty()
            && session.expressions.isFlexible(e.consequence(), then)
            && !session.expressions.isFlexible(e.alternative(), otherwise);
    if (late) {
      b = session.expressions.infer(e.alternative(), otherwise);
      a = session.expressions.hinted(e.consequence(), then, Optional.of(b.type()));
    } else {
      a = session.expressions.hinted(e.consequence(), then, hint);
      Optional<Type> type = hint.isPresent() ? hint : Optional.of(a.type());
      b = session.expressions.hinted(e.alternative(), otherwise, type);
    }
    if (Expressions.isPoison(condition) || Expressions.isPoison(a) || Expressions.isPoison(b)) {
      return Expressions.poison(e.span());
    }
    Optional<Type> type = joined(a, b, env);
    if (type.isEmpty()) {
      session.report(TypeErrors.branchesDiffer(e.span(), a, b));
      return Expressions.poison(e.span());
    }
    return new TypedExpr.Conditional(condition, a, b, type.get(), e.span());
  }

  private static Env branch(Expr e, Env env, Optional<Type> hint) {
    boolean isCondition = hint.map(Type::required).filter(t -> t == Basic.BOOL).isPresent();
    return isCondition && env.use() == Env.Use.VALUE ? env.operand(e.span()) : env;
  }

  /** The common type; where only text or a place is wanted the two need none. */
  private Optional<Type> joined(TypedExpr a, TypedExpr b, Env env) {
    Optional<Type> type = session.types.join(a.type(), b.type());
    if (type.isEmpty() && env.use() != Env.Use.VALUE) {
      boolean optional = a.type().isOptional() || b.type().isOptional();
      return Optional.of(optional ? a.type().optional() : a.type());
    }
    return type;
  }

  TypedExpr ifAbsent(Expr.Binary e, Env env, Optional<Type> hint) {
    TypedExpr left =
        session.expressions.hinted(
            e.left(), env.noGoal().used(Env.Use.VALUE), hint.map(Type::optional));
    if (!left.type().isOptional() && !Expressions.isPoison(left)) {
      session.report(Warnings.neverAbsent(e, left));
    }
    Type wanted = left.type().required();
    TypedExpr right = right(e.right(), env, wanted);
    if (Expressions.isPoison(left) || Expressions.isPoison(right)) {
      return Expressions.poison(e.span());
    }
    if (env.use() == Env.Use.VALUE && session.types.join(wanted, right.type()).isEmpty()) {
      session.report(TypeErrors.defaultDiffers(e, left, right, session));
      return Expressions.poison(e.span());
    }
    Type joined = session.types.join(wanted, right.type().required()).orElse(wanted);
    Type type = right.type().isOptional() ? joined.optional() : joined;
    return new TypedExpr.IfAbsent(left, right, type, e.span());
  }

  private TypedExpr right(Expr e, Env env, Type wanted) {
    boolean loose = env.use() != Env.Use.VALUE;
    boolean takesType = !loose || (e instanceof Expr.Ref && session.expressions.isFlexible(e, env));
    Optional<Type> hint = takesType ? Optional.of(wanted) : Optional.empty();
    return session.expressions.hinted(e, env.noGoal(), hint);
  }

  TypedExpr otherwise(Expr.Binary e, Env env, Optional<Type> hint) {
    Env plain = env.noGoal().used(Env.Use.VALUE);
    TypedExpr left = session.expressions.hinted(e.left(), plain, hint);
    TypedExpr right = session.expressions.hinted(e.right(), plain, Optional.of(left.type()));
    if (Expressions.isPoison(left) || Expressions.isPoison(right)) {
      return Expressions.poison(e.span());
    }
    Optional<Type> type = session.types.join(left.type(), right.type());
    if (type.isEmpty()) {
      session.report(TypeErrors.defaultDiffers(e, left, right, session));
      return Expressions.poison(e.span());
    }
    return new TypedExpr.Otherwise(left, right, type.get(), e.span());
  }
}
