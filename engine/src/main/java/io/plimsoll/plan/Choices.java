package io.plimsoll.plan;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.IsTest;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.List;
import java.util.Set;

/** Operators that decide which operand is evaluated, and tests of what a value is. */
final class Choices {
  private Choices() {}

  /**
   * {@code and}, {@code or}, {@code implies}: strong Kleene; the right side is not looked at when
   * the left one decides.
   */
  static final class Logic extends PlanExpr {
    private final BinaryOperator operator;
    private final PlanExpr left;
    private final PlanExpr right;

    Logic(BinaryOperator operator, PlanExpr left, PlanExpr right, Span span) {
      super(span);
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    public Value eval(Frame frame) {
      Value a = left.eval(frame);
      if (operator == BinaryOperator.AND) {
        return Truth.isFalse(a) ? a : Truth.and(a, right.eval(frame));
      }
      Value or = operator == BinaryOperator.IMPLIES ? Truth.not(a) : a;
      return Truth.isTrue(or) ? or : Truth.or(or, right.eval(frame));
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of(left, right);
    }

    @Override
    public List<PlanExpr> evaluated(Frame frame) {
      Value a = left.eval(frame);
      boolean decided = operator == BinaryOperator.OR ? Truth.isTrue(a) : Truth.isFalse(a);
      return decided ? List.of(left) : operands();
    }
  }

  /** {@code if c then a else b}: of an unknown condition the common value of both branches. */
  static final class Conditional extends PlanExpr {
    private final PlanExpr condition;
    private final PlanExpr consequence;
    private final PlanExpr alternative;

    Conditional(PlanExpr condition, PlanExpr consequence, PlanExpr alternative, Span span) {
      super(span);
      this.condition = condition;
      this.consequence = consequence;
      this.alternative = alternative;
    }

    @Override
    public Value eval(Frame frame) {
      Value c = condition.eval(frame);
      if (c instanceof Value.Bool known) {
        return (known.value() ? consequence : alternative).eval(frame);
      }
      return common(c, consequence.eval(frame), alternative.eval(frame));
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of(condition);
    }
  }

  /** The value of both branches when it is the same known one, else unknown. */
  static Value common(Value condition, Value a, Value b) {
    boolean same = isKnown(a) && isKnown(b) && Truth.isTrue(Equality.equal(a, b));
    return same ? a : Gaps.unknown(condition, a, b);
  }

  /** Whether a value is known as a whole: no unknown, no open collection, no text with holes. */
  static boolean isKnown(Value value) {
    return switch (value) {
      case Unknown unknown -> false;
      case Text text -> text.isKnown();
      case Listing list -> !list.isOpen();
      case Mapping map -> map.rest().isEmpty();
      case io.plimsoll.model.Parsed parsed -> parsed.isKnown();
      default -> true;
    };
  }

  /** {@code a ?? b} and {@code a otherwise b}. */
  static final class Default extends PlanExpr {
    private final BinaryOperator operator;
    private final PlanExpr left;
    private final PlanExpr right;

    Default(BinaryOperator operator, PlanExpr left, PlanExpr right, Span span) {
      super(span);
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    public Value eval(Frame frame) {
      Value a = left.eval(frame);
      boolean replaced = operator == BinaryOperator.IF_ABSENT ? a instanceof Absent : !isKnown(a);
      return replaced ? right.eval(frame) : a;
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of(left);
    }
  }

  /** {@code x is present}, {@code absent}, {@code known}, {@code unknown}. */
  static final class StateTest extends PlanExpr {
    private final PlanExpr operand;
    private final IsTest.State state;
    private final boolean negated;

    StateTest(PlanExpr operand, IsTest.State state, boolean negated, Span span) {
      super(span);
      this.operand = operand;
      this.state = state;
      this.negated = negated;
    }

    @Override
    public Value eval(Frame frame) {
      Value value = operand.eval(frame);
      Value is =
          switch (state) {
            case PRESENT ->
                value instanceof Unknown ? value : Value.Bool.of(!(value instanceof Absent));
            case ABSENT ->
                value instanceof Unknown ? value : Value.Bool.of(value instanceof Absent);
            case KNOWN -> Value.Bool.of(isKnown(value));
            case UNKNOWN -> Value.Bool.of(!isKnown(value));
          };
      return negated ? Truth.not(is) : is;
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of(operand);
    }
  }

  /** {@code x is T}. */
  static final class TypeTest extends PlanExpr {
    private final PlanExpr operand;
    private final Set<String> arms;
    private final boolean negated;

    TypeTest(PlanExpr operand, Set<String> arms, boolean negated, Span span) {
      super(span);
      this.operand = operand;
      this.arms = arms;
      this.negated = negated;
    }

    @Override
    public Value eval(Frame frame) {
      Value value = operand.eval(frame);
      if (value instanceof Unknown) {
        return value;
      }
      return Value.Bool.of(isOf(value, arms) != negated);
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of(operand);
    }
  }

  static boolean isOf(Value value, Set<String> arms) {
    return value instanceof io.plimsoll.model.Node node && arms.contains(node.type().name());
  }
}
