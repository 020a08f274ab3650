package io.plimsoll.plan;

import io.plimsoll.typed.TypedCheck;
import java.util.List;
import java.util.Optional;

/** A check, compiled. */
public record PlanCheck(
    TypedCheck typed,
    Optional<PlanExpr> condition,
    Optional<PlanExpr> message,
    Optional<PlanExpr> at,
    Optional<PlanExpr> note,
    List<Edit> edits) {
  public PlanCheck {
    edits = List.copyOf(edits);
  }

  /** An edit of the text that a value was read from. */
  public sealed interface Edit {
    record Replace(PlanExpr target, PlanExpr text) implements Edit {}

    record Insert(PlanExpr text, PlanExpr anchor, boolean before) implements Edit {}

    record Delete(PlanExpr target) implements Edit {}
  }
}
