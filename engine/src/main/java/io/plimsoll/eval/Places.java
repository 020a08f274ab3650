package io.plimsoll.eval;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Target;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.plan.Frame;
import io.plimsoll.plan.PlanExpr;
import io.plimsoll.plan.PlanScope;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where a finding stands: what {@code at} says, else the subject bound last that has a place, else
 * the target.
 */
record Places(Target target, PlanScope scope, Frame frame) {

  Origin of(Optional<PlanExpr> at) {
    if (at.isPresent()) {
      Origin origin = origin(at.get().eval(frame));
      if (origin.span().isPresent()) {
        return origin;
      }
    }
    for (int i = scope.bindings().size() - 1; i >= 0; i--) {
      Origin origin = origin(frame.get(scope.bindings().get(i).slot()));
      if (origin.span().isPresent()) {
        return origin;
      }
    }
    return new Origin(Origin.Kind.COMPUTED, target.place(), List.of());
  }

  /** The place of a value; of a collection without one that of its first member. */
  static Origin origin(Value value) {
    if (value.origin().span().isEmpty()
        && value instanceof Listing list
        && !list.members().isEmpty()) {
      return origin(list.members().getFirst());
    }
    return value.origin();
  }

  static Optional<Span> span(Value value) {
    return origin(value).span();
  }

  /**
   * The file of the node that the scope binds first; without a binding that of the target's
   * Dockerfile.
   */
  Optional<String> file() {
    if (scope.bindings().isEmpty()) {
      return target.place().map(p -> p.source().name());
    }
    Value first = frame.get(scope.bindings().getFirst().slot());
    if (first instanceof Node node
        && node.type().slot("file") >= 0
        && node.get("file") instanceof io.plimsoll.model.FilePath path) {
      return path.known();
    }
    return span(first)
        .map(s -> s.source().name())
        .or(
            () ->
                first instanceof Text
                    ? Optional.empty()
                    : target.place().map(p -> p.source().name()));
  }
}
