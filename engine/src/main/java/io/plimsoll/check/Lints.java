package io.plimsoll.check;

import io.plimsoll.model.Value;
import io.plimsoll.pattern.Regex;
import io.plimsoll.schema.Field;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.Expr;
import io.plimsoll.syntax.IsTest;
import io.plimsoll.syntax.Name;
import io.plimsoll.syntax.Quantifier;
import io.plimsoll.type.Type.Basic;
import io.plimsoll.typed.TypedExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for what is legal and hardly meant. */
final class Lints {
  private Lints() {}

  /** Warns of a declaration that nothing uses. */
  static void unused(Name name, String what, Session session) {
    if (!session.isUsed(name.span()) && !name.text().startsWith("_")) {
      session.report(Warnings.unused(name, what));
    }
  }

  /** Looks at a guard. */
  static void guard(TypedExpr condition, Session session) {
    for (TypedExpr part : conjuncts(condition)) {
      constantValue(part)
          .ifPresent(v -> session.report(Warnings.constantCondition(part.span(), v)));
    }
  }

  /** Looks at what is required. */
  static void requirement(Expr written, TypedExpr condition, Session session) {
    guard(condition, session);
    for (Expr part : conjuncts(written)) {
      if (part instanceof Expr.Is is
          && !is.isNegated()
          && is.test() instanceof IsTest.OfState s
          && s.state() == IsTest.State.KNOWN) {
        session.report(Warnings.judgesKnowledge(is));
      }
    }
  }

  private static List<TypedExpr> conjuncts(TypedExpr condition) {
    if (condition instanceof TypedExpr.Logic l && l.operator() == BinaryOperator.AND) {
      List<TypedExpr> all = new ArrayList<>(conjuncts(l.left()));
      all.addAll(conjuncts(l.right()));
      return all;
    }
    return List.of(condition);
  }

  private static List<Expr> conjuncts(Expr condition) {
    if (condition instanceof Expr.Binary b && b.operator() == BinaryOperator.AND) {
      List<Expr> all = new ArrayList<>(conjuncts(b.left()));
      all.addAll(conjuncts(b.right()));
      return all;
    }
    return List.of(condition);
  }

  /** The value of a condition that is the same for every target. */
  private static Optional<Boolean> constantValue(TypedExpr condition) {
    if (condition instanceof TypedExpr.Constant c && c.value() instanceof Value.Bool b) {
      return Optional.of(b.value());
    }
    if (!(condition instanceof TypedExpr.Comparison c)) {
      return Optional.empty();
    }
    Optional<String> left = PlaceKeys.of(c.left());
    boolean samePlace = left.isPresent() && left.equals(PlaceKeys.of(c.right()));
    if (!samePlace
        && !(c.left() instanceof TypedExpr.Constant && c.right() instanceof TypedExpr.Constant)) {
      return Optional.empty();
    }
    return sameValue(c, samePlace);
  }

  private static Optional<Boolean> sameValue(TypedExpr.Comparison c, boolean samePlace) {
    boolean equal = samePlace;
    int order = 0;
    if (c.left() instanceof TypedExpr.Constant a && c.right() instanceof TypedExpr.Constant b) {
      equal = a.value().equals(b.value());
      order = Ranges.compare(a.value(), b.value());
    }
    boolean ordered = samePlace || Ranges.isRanged(c.left().type());
    return switch (c.operator()) {
      case EQUAL -> Optional.of(equal);
      case NOT_EQUAL -> Optional.of(!equal);
      case LESS -> ordered ? Optional.of(order < 0) : Optional.empty();
      case LESS_OR_EQUAL -> ordered ? Optional.of(order <= 0) : Optional.empty();
      case GREATER -> ordered ? Optional.of(order > 0) : Optional.empty();
      case GREATER_OR_EQUAL -> ordered ? Optional.of(order >= 0) : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** A pattern for {@code matches} that has an anchor at an edge. */
  static void anchored(Expr.Binary e, TypedExpr pattern, Session session) {
    if (e.right() instanceof Expr.Tagged
        && pattern instanceof TypedExpr.Constant c
        && c.value() instanceof Value.Pattern p
        && p.pattern() instanceof Regex r
        && r.isAnchoredAtEdge()) {
      session.report(
          Warnings.anchored(pattern.span(), e.left().span().text(), e.right().span().text()));
    }
  }

  static void quantified(Expr.Quantified e, TypedExpr.Quantified typed, Env env, Session session) {
    if (Expressions.isPoison(typed.body()) || Expressions.isPoison(typed.binding().source())) {
      return;
    }
    differs(e, typed, session);
    trueForEmpty(e, typed, session);
    outside(e, typed, env, session);
  }

  /** {@code any c in cs: c.name != "tini"}. */
  private static void differs(Expr.Quantified e, TypedExpr.Quantified typed, Session session) {
    if (e.quantifier() == Quantifier.ANY
        && e.body() instanceof Expr.Binary body
        && body.operator() == BinaryOperator.NOT_EQUAL
        && typed.body() instanceof TypedExpr.Comparison c
        && (c.left() instanceof TypedExpr.Constant || c.right() instanceof TypedExpr.Constant)) {
      session.report(Warnings.almostAlwaysTrue(e, body, c.left() instanceof TypedExpr.Constant));
    }
  }

  /** {@code all p in a.packages: p.is_pinned} where {@code a} itself knows. */
  private static void trueForEmpty(Expr.Quantified e, TypedExpr.Quantified typed, Session session) {
    if (e.quantifier() != Quantifier.ALL
        || e.binding().where().isPresent()
        || !(typed.binding().source() instanceof TypedExpr.FieldOf source)
        || !(typed.body() instanceof TypedExpr.FieldOf body)
        || !(body.receiver() instanceof TypedExpr.Local local)
        || !local.variable().equals(typed.binding().variable())) {
      return;
    }
    Optional<Field> same = session.schema.field(source.receiver().type(), body.field().name());
    if (same.isPresent()
        && same.get().type() == Basic.BOOL
        && e.binding().source() instanceof Expr.FieldAccess access) {
      String better = access.receiver().span().text() + "." + body.field().name();
      boolean install = source.receiver().type().toString().equals("PackageAction");
      String why = install ? ", so for an install that names no package (`npm install`)" : "";
      session.report(Warnings.trueForEmpty(e, better, why));
    }
  }

  /** {@code any c in cs: c.a and s.b}. */
  private static void outside(
      Expr.Quantified e, TypedExpr.Quantified typed, Env env, Session session) {
    if (!(e.body() instanceof Expr.Binary body)
        || !(typed.body() instanceof TypedExpr.Logic logic)
        || logic.operator() == BinaryOperator.IMPLIES) {
      return;
    }
    String variable = e.binding().variable().text();
    boolean left = Uses.of(logic.left(), typed.binding().variable());
    boolean right = Uses.of(logic.right(), typed.binding().variable());
    if (left == right || Uses.boundOutside(left ? logic.right() : logic.left(), env)) {
      return;
    }
    Expr part = left ? body.right() : body.left();
    Expr inner = left ? body.left() : body.right();
    String head =
        e.quantifier().text() + " " + e.binding().span().text() + ": " + inner.span().text();
    String meant = "(" + head + ") " + body.operator().text() + " " + part.span().text();
    session.report(Warnings.outsideOfBody(e, part, variable, meant));
  }
}
