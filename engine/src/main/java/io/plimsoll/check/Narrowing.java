package io.plimsoll.check;

import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedExpr;
import java.util.Optional;
import java.util.Set;

/** Gives a place the type that it has where it is read. */
final class Narrowing {
  private Narrowing() {}

  static TypedExpr apply(TypedExpr expr, Env env, Session session) {
    Optional<Facts.Fact> fact = PlaceKeys.of(expr).flatMap(env.facts()::of);
    return fact.map(f -> typed(expr, narrowed(expr.type(), f, session.types))).orElse(expr);
  }

  private static Type narrowed(Type type, Facts.Fact fact, Types types) {
    Type base = fact.present() ? type.required() : type;
    if (fact.arms().isEmpty() || !(base.required() instanceof Type.Named)) {
      return base;
    }
    Type exact = fact.arms().flatMap(types::ofArms).orElse(base.required());
    return base.isOptional() ? exact.optional() : exact;
  }

  /** The arms that a value of the expression may still be. */
  static Set<String> arms(TypedExpr expr, Type.Named type, Env env, Session session) {
    return PlaceKeys.of(expr)
        .flatMap(env.facts()::of)
        .flatMap(Facts.Fact::arms)
        .orElseGet(() -> session.types.arms(type));
  }

  private static TypedExpr typed(TypedExpr expr, Type type) {
    return switch (expr) {
      case TypedExpr.Local e -> new TypedExpr.Local(e.variable(), type, e.span());
      case TypedExpr.OfParameter e -> new TypedExpr.OfParameter(e.parameter(), type, e.span());
      case TypedExpr.OfLet e -> new TypedExpr.OfLet(e.let(), type, e.span());
      case TypedExpr.OfView e -> new TypedExpr.OfView(e.view(), type, e.span());
      case TypedExpr.FieldOf e -> new TypedExpr.FieldOf(e.receiver(), e.field(), type, e.span());
      case TypedExpr.Index e -> new TypedExpr.Index(e.receiver(), e.index(), type, e.span());
      case TypedExpr.IfPresent e ->
          new TypedExpr.IfPresent(e.value(), e.bound(), e.then(), type, e.span());
      default -> expr;
    };
  }
}
