package io.plimsoll.check;

import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.IsTest;
import io.plimsoll.syntax.Quantifier;
import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedExpr;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What follows from a condition: the facts when it is true and when it is false (reference, "Flow
 * typing, and why it is sound").
 */
record Flow(Facts whenTrue, Facts whenFalse) {
  private static final Flow NOTHING = new Flow(Facts.NONE, Facts.NONE);

  static Facts whenTrue(TypedExpr condition, Types types) {
    return of(condition, types).whenTrue;
  }

  static Facts whenFalse(TypedExpr condition, Types types) {
    return of(condition, types).whenFalse;
  }

  static Flow of(TypedExpr condition, Types types) {
    return switch (condition) {
      case TypedExpr.StateTest t -> state(t);
      case TypedExpr.TypeTest t -> type(t, types);
      case TypedExpr.Not n -> of(n.operand(), types).swapped();
      case TypedExpr.Logic l -> logic(l.operator(), of(l.left(), types), of(l.right(), types));
      case TypedExpr.Conditional c -> conditional(c, types);
      case TypedExpr.Quantified q -> quantified(q, types);
      default -> NOTHING;
    };
  }

  private Flow swapped() {
    return new Flow(whenFalse, whenTrue);
  }

  private static Flow state(TypedExpr.StateTest test) {
    Facts present = present(test.operand());
    boolean positive =
        switch (test.state()) {
          case PRESENT -> !test.negated();
          case ABSENT -> test.negated();
          case KNOWN, UNKNOWN -> false;
        };
    if (test.state() == IsTest.State.KNOWN || test.state() == IsTest.State.UNKNOWN) {
      return NOTHING;
    }
    return positive ? new Flow(present, Facts.NONE) : new Flow(Facts.NONE, present);
  }

  /** The place is present, and so is everything that {@code ?.} was applied to on the way. */
  private static Facts present(TypedExpr operand) {
    Facts facts =
        PlaceKeys.of(operand).map(place -> Facts.of(place, Facts.Fact.PRESENT)).orElse(Facts.NONE);
    return operand instanceof TypedExpr.IfPresent i ? facts.and(present(i.value())) : facts;
  }

  private static Flow type(TypedExpr.TypeTest test, Types types) {
    Facts present = present(test.operand());
    Flow flow = PlaceKeys.of(test.operand()).map(place -> arms(place, test, types)).orElse(NOTHING);
    Flow positive = new Flow(flow.whenTrue.and(present), flow.whenFalse);
    return test.negated() ? positive.swapped() : positive;
  }

  private static Flow arms(String place, TypedExpr.TypeTest test, Types types) {
    Facts is = Facts.of(place, new Facts.Fact(false, java.util.Optional.of(test.arms())));
    if (!(test.operand().type().required() instanceof Type.Named named)) {
      return new Flow(is, Facts.NONE);
    }
    Set<String> others = new LinkedHashSet<>(types.arms(named));
    others.removeAll(test.arms());
    // an absent optional is of no type either, so its falsehood says nothing about arms only
    Facts isNot = Facts.of(place, new Facts.Fact(false, java.util.Optional.of(others)));
    return new Flow(is, others.isEmpty() ? Facts.NONE : isNot);
  }

  private static Flow logic(BinaryOperator operator, Flow a, Flow b) {
    return switch (operator) {
      case AND -> new Flow(a.whenTrue.and(b.whenTrue), a.whenFalse.or(a.whenTrue.and(b.whenFalse)));
      case OR -> new Flow(a.whenTrue.or(a.whenFalse.and(b.whenTrue)), a.whenFalse.and(b.whenFalse));
      default -> new Flow(a.whenFalse.or(a.whenTrue.and(b.whenTrue)), a.whenTrue.and(b.whenFalse));
    };
  }

  private static Flow conditional(TypedExpr.Conditional c, Types types) {
    Flow condition = of(c.condition(), types);
    Flow then = of(c.consequence(), types);
    Flow otherwise = of(c.alternative(), types);
    return new Flow(
        condition.whenTrue.and(then.whenTrue).or(condition.whenFalse.and(otherwise.whenTrue)),
        condition.whenTrue.and(then.whenFalse).or(condition.whenFalse.and(otherwise.whenFalse)));
  }

  /** What the one member that decides shows; it says nothing about other members' places. */
  private static Flow quantified(TypedExpr.Quantified q, Types types) {
    Flow body = of(q.body(), types);
    Facts guard = guard(q.binding(), types);
    Quantifier quantifier = q.quantifier();
    return switch (quantifier) {
      case ANY -> new Flow(guard.and(body.whenTrue), Facts.NONE);
      case ONE -> new Flow(guard.and(body.whenTrue), Facts.NONE);
      case NO -> new Flow(Facts.NONE, guard.and(body.whenTrue));
      case ALL -> new Flow(Facts.NONE, guard.and(body.whenFalse));
    };
  }

  private static Facts guard(TypedBinding binding, Types types) {
    return binding.where().map(w -> whenTrue(w, types)).orElse(Facts.NONE);
  }
}
