package io.plimsoll.check;

import io.plimsoll.syntax.Expr;
import io.plimsoll.type.Type;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.Optional;

/** {@code == != < <= > >= in matches}: constants take the type of the other side. */
final class Comparisons {
  private record Sides(TypedExpr left, TypedExpr right) {
    boolean isPoison() {
      return Expressions.isPoison(left) || Expressions.isPoison(right);
    }
  }

  private final Session session;

  Comparisons(Session session) {
    this.session = session;
  }

  private TypedExpr result(Expr.Binary e, Sides sides) {
    return new TypedExpr.Comparison(
        e.operator(), sides.left(), sides.right(), Basic.BOOL, e.span());
  }

  /** Both sides; the one that has a type of its own first, nothing when neither has one. */
  private Optional<Sides> sides(Expr.Binary e, Env env) {
    Env plain = env.used(Env.Use.VALUE);
    boolean left = session.expressions.isFlexible(e.left(), env);
    boolean right = session.expressions.isFlexible(e.right(), env);
    if (isBareName(e.left()) && isBareName(e.right()) && left && right) {
      session.report(OperatorErrors.twoConstants(e));
      return Optional.empty();
    }
    Sides sides;
    if (left && !right) {
      TypedExpr r = session.expressions.infer(e.right(), plain);
      TypedExpr l = session.expressions.hinted(e.left(), plain, hint(r));
      sides = new Sides(l, r);
    } else {
      TypedExpr l = session.expressions.infer(e.left(), plain);
      sides = new Sides(l, session.expressions.hinted(e.right(), plain, hint(l)));
    }
    return Optional.of(sides);
  }

  private static boolean isBareName(Expr e) {
    return e instanceof Expr.Ref;
  }

  private static Optional<Type> hint(TypedExpr other) {
    return Optional.of(other.type().required());
  }

  /** Whether a side is optional, which is reported. */
  private boolean mayBeAbsent(Expr.Binary e, Sides sides, Env env) {
    if (!sides.left().type().isOptional() && !sides.right().type().isOptional()) {
      return false;
    }
    session.report(AbsenceErrors.compared(e, sides.left(), sides.right(), env, session));
    return true;
  }

  TypedExpr equality(Expr.Binary e, Env env) {
    Optional<Sides> sides = sides(e, env);
    if (sides.isEmpty() || sides.get().isPoison() || mayBeAbsent(e, sides.get(), env)) {
      return poisonedBool(e);
    }
    Type a = sides.get().left().type();
    Type b = sides.get().right().type();
    if (!session.types.fits(a, b) && !session.types.fits(b, a)) {
      session.report(
          OperatorErrors.neverEqual(e, sides.get().left(), sides.get().right(), session));
      return poisonedBool(e);
    }
    return result(e, sides.get());
  }

  private static TypedExpr poisonedBool(Expr.Binary e) {
    return Expressions.poison(e.span());
  }

  TypedExpr order(Expr.Binary e, Env env) {
    Optional<Sides> sides = sides(e, env);
    if (sides.isEmpty() || sides.get().isPoison() || mayBeAbsent(e, sides.get(), env)) {
      return poisonedBool(e);
    }
    Type a = sides.get().left().type();
    if (!a.equals(sides.get().right().type())) {
      session.report(
          OperatorErrors.neverEqual(e, sides.get().left(), sides.get().right(), session));
      return poisonedBool(e);
    }
    if (!session.types.isOrdered(a)) {
      session.report(OperatorErrors.notOrdered(e, a));
      return poisonedBool(e);
    }
    return result(e, sides.get());
  }

  TypedExpr membership(Expr.Binary e, Env env) {
    Env plain = env.used(Env.Use.VALUE);
    TypedExpr left;
    TypedExpr right;
    if (session.expressions.isFlexible(e.left(), env)
        && !session.expressions.isFlexible(e.right(), env)) {
      right = session.expressions.infer(e.right(), plain);
      left = session.expressions.hinted(e.left(), plain, member(right.type().required()));
    } else {
      left = session.expressions.infer(e.left(), plain);
      Type type = left.type().required();
      Optional<Type> hint =
          Types.isPoison(type)
              ? Optional.of(type)
              : Optional.of(
                  e.right() instanceof Expr.ListLiteral
                      ? new Type.ListOf(type)
                      : new Type.SetOf(type));
      right = session.expressions.hinted(e.right(), plain, hint);
    }
    Sides sides = new Sides(left, right);
    if (sides.isPoison() || mayBeAbsent(e, sides, env)) {
      return poisonedBool(e);
    }
    Optional<Type> member = member(right.type());
    if (member.isEmpty()) {
      session.report(OperatorErrors.notIn(e, left, right));
      return poisonedBool(e);
    }
    if (!session.types.fits(left.type(), member.get())
        && !session.types.fits(member.get(), left.type())) {
      session.report(OperatorErrors.neverIn(e, left, member.get(), session));
      return poisonedBool(e);
    }
    return result(e, sides);
  }

  /** What {@code in} looks for in a value of the type. */
  private static Optional<Type> member(Type collection) {
    return switch (collection) {
      case Type.ListOf l -> Optional.of(l.element());
      case Type.SetOf s -> Optional.of(s.element());
      case Type.MapOf m -> Optional.of(m.key());
      case Basic b when b == Basic.VERSION_RANGE -> Optional.of(Basic.VERSION);
      case Type.Poison p -> Optional.of(p);
      default -> Optional.empty();
    };
  }

  TypedExpr matching(Expr.Binary e, Env env) {
    Env plain = env.used(Env.Use.VALUE);
    Sides sides =
        new Sides(
            session.expressions.infer(e.left(), plain),
            session.expressions.infer(e.right(), plain));
    if (sides.isPoison() || mayBeAbsent(e, sides, env)) {
      return poisonedBool(e);
    }
    Type text = sides.left().type();
    Type pattern = sides.right().type();
    boolean fits =
        switch (text) {
          case Basic b when b == Basic.STRING || b == Basic.PATH ->
              pattern == Basic.REGEX || pattern == Basic.GLOB;
          case Basic b when b == Basic.IMAGE_REF -> pattern == Basic.GLOB;
          default -> false;
        };
    if (!fits) {
      session.report(OperatorErrors.notMatched(e, sides.left(), sides.right()));
      return poisonedBool(e);
    }
    Lints.anchored(e, sides.right(), session);
    return result(e, sides);
  }
}
