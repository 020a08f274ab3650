package io.plimsoll.semantics;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.value.Equality;
import java.util.ArrayList;
import java.util.List;

/** {@code match} as the reference of the language tells it. */
final class ReferenceMatch {
  private final Reference reference;

  ReferenceMatch(Reference reference) {
    this.reference = reference;
  }

  Value eval(TypedExpr.Match match) {
    Value subject = reference.eval(match.subject());
    List<Value> possible = new ArrayList<>();
    for (TypedExpr.Arm arm : match.arms()) {
      if (arm.pattern() instanceof TypedExpr.Pattern.Present present) {
        reference.bind(present.binder(), subject);
      }
      Value taken = fits(arm.pattern(), subject);
      if (!Reference.is(taken, false) && arm.guard().isPresent()) {
        taken = Reference.and(taken, reference.eval(arm.guard().get()));
      }
      if (!Reference.is(taken, false)) {
        possible.add(reference.eval(arm.value()));
      }
      if (Reference.is(taken, true)) {
        break;
      }
    }
    return Reference.common(possible);
  }

  private static Value fits(TypedExpr.Pattern pattern, Value subject) {
    if (pattern instanceof TypedExpr.Pattern.Rest) {
      return Value.Bool.TRUE;
    }
    if (subject instanceof Unknown) {
      return Reference.NOT_KNOWN;
    }
    return switch (pattern) {
      case TypedExpr.Pattern.Present present -> Value.Bool.of(!(subject instanceof Absent));
      case TypedExpr.Pattern.Missing missing -> Value.Bool.of(subject instanceof Absent);
      case TypedExpr.Pattern.Equal equal -> Equality.equal(subject, equal.value());
      case TypedExpr.Pattern.Rest rest -> Value.Bool.TRUE;
      case TypedExpr.Pattern.OfTypes types -> throw new AssertionError("not generated");
    };
  }
}
