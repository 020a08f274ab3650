package io.plimsoll.plan;

import io.plimsoll.typed.TypedRule;
import java.util.List;

/** A rule with its parameters filled in, compiled. */
public record PlanRule(TypedRule typed, List<PlanScope> scopes) {
  public PlanRule {
    scopes = List.copyOf(scopes);
  }
}
