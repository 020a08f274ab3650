package io.plimsoll.plan;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.model.Version;
import io.plimsoll.model.VersionRange;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.value.Arithmetic;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Matching;
import io.plimsoll.value.Order;
import io.plimsoll.value.Sets;
import io.plimsoll.value.Truth;
import java.util.List;

/** Operators with operands that are always evaluated. */
final class Operators {
  private Operators() {}

  static final class Not extends PlanExpr {
    private final PlanExpr operand;

    Not(PlanExpr operand, Span span) {
      super(span);
      this.operand = operand;
    }

    @Override
    public Value eval(Frame frame) {
      return Truth.not(operand.eval(frame));
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of(operand);
    }
  }

  static final class Negative extends PlanExpr {
    private final PlanExpr operand;

    Negative(PlanExpr operand, Span span) {
      super(span);
      this.operand = operand;
    }

    @Override
    public Value eval(Frame frame) {
      return Arithmetic.negate(operand.eval(frame));
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of(operand);
    }
  }

  static final class Binary extends PlanExpr {
    private final BinaryOperator operator;
    private final PlanExpr left;
    private final PlanExpr right;

    Binary(BinaryOperator operator, PlanExpr left, PlanExpr right, Span span) {
      super(span);
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    public Value eval(Frame frame) {
      frame.step();
      Value a = left.eval(frame);
      Value b = right.eval(frame);
      return switch (operator) {
        case EQUAL -> Equality.equal(a, b);
        case NOT_EQUAL -> Truth.not(Equality.equal(a, b));
        case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> Order.compare(operator, a, b);
        case IN -> in(a, b);
        case NOT_IN -> Truth.not(in(a, b));
        case MATCHES -> matches(a, b);
        case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> Arithmetic.apply(operator, a, b);
        case IMPLIES, OR, AND, IF_ABSENT, OTHERWISE ->
            throw new IllegalStateException(operator + " decides which operand is evaluated");
      };
    }

    private static Value in(Value element, Value collection) {
      return switch (collection) {
        case Listing list -> Sets.contains(list, element);
        case Mapping map ->
            Sets.contains(
                new Listing(
                    false,
                    map.entries().stream().map(e -> e.key()).toList(),
                    map.rest(),
                    map.origin()),
                element);
        case VersionRange range when element instanceof Version version ->
            range
                .holds(version)
                .<Value>map(Value.Bool::of)
                .orElseGet(
                    () ->
                        Gaps.computation(
                            version.text() + " cannot be compared with " + range.text()));
        case Unknown unknown -> Gaps.unknown(element, unknown);
        default -> Gaps.unknown(element, collection);
      };
    }

    private static Value matches(Value text, Value pattern) {
      if (text instanceof Unknown || !(pattern instanceof Value.Pattern p)) {
        return Gaps.unknown(text, pattern);
      }
      return switch (text) {
        case ImageRef ref -> Matching.reference(ref, p.pattern());
        case FilePath path -> Matching.path(path, p.pattern());
        default -> Matching.text(text, p.pattern());
      };
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of(left, right);
    }
  }
}
