package io.plimsoll.check;

import io.plimsoll.model.Value;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.UnaryOperator;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.Optional;

/** {@code and}, {@code or}, {@code implies}, {@code not} and arithmetic. */
final class Operators {
  private final Session session;

  Operators(Session session) {
    this.session = session;
  }

  TypedExpr logic(Expr.Binary e, Env env) {
    TypedExpr left = session.expressions.wanted(e.left(), env.operand(e.left().span()), Basic.BOOL);
    Flow flow = Flow.of(left, session.types);
    Facts known = e.operator() == BinaryOperator.OR ? flow.whenFalse() : flow.whenTrue();
    Env inner = env.operand(e.right().span()).knowing(known);
    TypedExpr right = session.expressions.wanted(e.right(), inner, Basic.BOOL);
    return new TypedExpr.Logic(e.operator(), left, right, Basic.BOOL, e.span());
  }

  TypedExpr unary(Expr.Unary e, Env env, Optional<Type> hint) {
    if (e.operator() == UnaryOperator.NOT) {
      TypedExpr operand =
          session.expressions.wanted(e.operand(), negated(e.operand(), env), Basic.BOOL);
      return new TypedExpr.Not(operand, Basic.BOOL, e.span());
    }
    TypedExpr operand = session.expressions.hinted(e.operand(), env, hint);
    operand = session.expressions.required(operand, e.operand(), env);
    Type type = operand.type();
    if (operand instanceof TypedExpr.Constant c && c.value() instanceof Value.Int i) {
      return new TypedExpr.Constant(Value.Int.of(-i.value()), type, e.span());
    }
    if (operand instanceof TypedExpr.Constant c && c.value() instanceof Value.Decimal d) {
      return new TypedExpr.Constant(Value.Decimal.of(d.value().negate()), type, e.span());
    }
    if (type != Basic.INT && type != Basic.DECIMAL && type != Basic.DURATION) {
      if (!Types.isPoison(type)) {
        session.report(OperatorErrors.negative(operand));
      }
      return Expressions.poison(e.span());
    }
    return new TypedExpr.Negative(operand, type, e.span());
  }

  /** A test of a place keeps the condition it is negated in; a larger one makes its own. */
  private static Env negated(Expr operand, Env env) {
    boolean composed =
        operand instanceof Expr.Binary b
            && switch (b.operator().level()) {
              case AND, OR, IMPLIES -> true;
              case COMPARISON, DEFAULT, SUM, PRODUCT -> false;
            };
    return composed ? env.goal(Env.Goal.Kind.OTHER, operand.span()) : env;
  }

  TypedExpr arithmetic(Expr.Binary e, Env env, Optional<Type> hint) {
    Env plain = env.noGoal().used(Env.Use.VALUE);
    boolean leftFlexible = session.expressions.isFlexible(e.left(), env);
    Optional<Type> wanted = hint.map(Type::required);
    TypedExpr left;
    TypedExpr right;
    if (leftFlexible && !session.expressions.isFlexible(e.right(), env)) {
      right = operand(e.right(), plain, Optional.empty());
      left = operand(e.left(), plain, Optional.of(right.type()));
    } else {
      left = operand(e.left(), plain, collectionOnly(wanted));
      right = operand(e.right(), plain, Optional.of(left.type()));
    }
    if (Expressions.isPoison(left) || Expressions.isPoison(right)) {
      return Expressions.poison(e.span());
    }
    Optional<Type> type = Sums.result(e.operator(), left.type(), right.type(), session.types);
    if (type.isEmpty()) {
      session.report(OperatorErrors.arithmetic(e, left, right, session));
      return Expressions.poison(e.span());
    }
    return new TypedExpr.Arithmetic(e.operator(), left, right, type.get(), e.span());
  }

  /** The operands of a sum of collections have its type, those of other sums need not. */
  private static Optional<Type> collectionOnly(Optional<Type> wanted) {
    return wanted.filter(Types::isCollection);
  }

  private TypedExpr operand(Expr e, Env env, Optional<Type> hint) {
    Optional<Type> useful = hint.filter(t -> !Types.isPoison(t));
    return session.expressions.required(session.expressions.hinted(e, env, useful), e, env);
  }
}
