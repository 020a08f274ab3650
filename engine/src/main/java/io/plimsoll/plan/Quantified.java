package io.plimsoll.plan;

import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.syntax.Quantifier;
import io.plimsoll.value.Truth;

/** {@code any}, {@code all}, {@code no}, {@code one} over a collection that may be open. */
final class Quantified extends PlanExpr {
  private final Quantifier quantifier;
  private final PlanBinding binding;
  private final PlanExpr body;

  Quantified(Quantifier quantifier, PlanBinding binding, PlanExpr body, Span span) {
    super(span);
    this.quantifier = quantifier;
    this.binding = binding;
    this.body = body;
  }

  @Override
  public Value eval(Frame frame) {
    Members members = Members.of(binding.source().eval(frame));
    return switch (quantifier) {
      case ANY -> some(members, frame, false);
      case NO -> Truth.not(some(members, frame, false));
      case ALL -> Truth.not(some(members, frame, true));
      case ONE -> one(members, frame);
    };
  }

  /**
   * Whether some member has the guard and the body, or for {@code all} the guard and not the body.
   */
  private Value some(Members members, Frame frame, boolean denied) {
    Value result = Value.Bool.FALSE;
    for (Value member : members.known()) {
      result = Truth.or(result, holds(member, frame, denied));
      if (Truth.isTrue(result)) {
        return result;
      }
    }
    return members.rest().isPresent() ? Truth.or(result, Unknown.of(members.rest().get())) : result;
  }

  private Value holds(Value member, Frame frame, boolean denied) {
    frame.step();
    frame.set(binding.slot(), member);
    Value guard = binding.where().isPresent() ? binding.where().get().eval(frame) : Value.Bool.TRUE;
    if (Truth.isFalse(guard)) {
      return guard;
    }
    Value asked = body.eval(frame);
    return Truth.and(guard, denied ? Truth.not(asked) : asked);
  }

  private Value one(Members members, Frame frame) {
    int found = 0;
    Value doubt = Value.Bool.FALSE;
    for (Value member : members.known()) {
      Value holds = holds(member, frame, false);
      found += Truth.isTrue(holds) ? 1 : 0;
      doubt = Truth.isUnknown(holds) ? Truth.or(doubt, holds) : doubt;
      if (found > 1) {
        return Value.Bool.FALSE;
      }
    }
    if (members.rest().isPresent()) {
      doubt = Truth.or(doubt, Unknown.of(members.rest().get()));
    }
    return Truth.isUnknown(doubt) ? doubt : Value.Bool.of(found == 1);
  }
}
