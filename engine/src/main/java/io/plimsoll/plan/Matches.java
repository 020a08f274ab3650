package io.plimsoll.plan;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.typed.TypedExpr.Pattern;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.List;
import java.util.Optional;

/**
 * {@code match}: the first arm that fits; where that cannot be told, the common value of all arms
 * that could be taken.
 */
final class Matches extends PlanExpr {

  record Arm(Pattern pattern, Optional<PlanExpr> guard, PlanExpr value) {}

  private final PlanExpr subject;
  private final List<Arm> arms;

  Matches(PlanExpr subject, List<Arm> arms, Span span) {
    super(span);
    this.subject = subject;
    this.arms = arms;
  }

  @Override
  public Value eval(Frame frame) {
    Value value = subject.eval(frame);
    Value doubt = Value.Bool.FALSE;
    Optional<Value> possible = Optional.empty();
    for (Arm arm : arms) {
      frame.step();
      Value fits = fits(arm.pattern(), value);
      bind(arm.pattern(), value, frame);
      if (arm.guard().isPresent() && !Truth.isFalse(fits)) {
        fits = Truth.and(fits, arm.guard().get().eval(frame));
      }
      if (Truth.isFalse(fits)) {
        continue;
      }
      Value result = arm.value().eval(frame);
      if (Truth.isTrue(fits)) {
        return possible.isEmpty() ? result : Choices.common(doubt, possible.get(), result);
      }
      doubt = Truth.or(doubt, fits);
      Value because = doubt;
      possible = Optional.of(possible.map(p -> Choices.common(because, p, result)).orElse(result));
    }
    // exhaustive in the known cases: only doubt can lead here
    return possible.orElseGet(() -> Gaps.unknown(value));
  }

  private static Value fits(Pattern pattern, Value value) {
    return switch (pattern) {
      case Pattern.Rest rest -> Value.Bool.TRUE;
      case Pattern p when value instanceof Unknown -> value;
      case Pattern.OfTypes types -> Value.Bool.of(Choices.isOf(value, types.arms()));
      case Pattern.Present present -> Value.Bool.of(!(value instanceof Absent));
      case Pattern.Missing missing -> Value.Bool.of(value instanceof Absent);
      case Pattern.Equal equal ->
          value instanceof Absent ? Value.Bool.FALSE : Equality.equal(value, equal.value());
    };
  }

  private static void bind(Pattern pattern, Value value, Frame frame) {
    switch (pattern) {
      case Pattern.OfTypes types -> types.binder().ifPresent(v -> frame.set(v.slot(), value));
      case Pattern.Present present -> frame.set(present.binder().slot(), value);
      case Pattern.Missing missing -> {}
      case Pattern.Equal equal -> {}
      case Pattern.Rest rest -> {}
    }
  }

  @Override
  public List<PlanExpr> operands() {
    return List.of(subject);
  }
}
