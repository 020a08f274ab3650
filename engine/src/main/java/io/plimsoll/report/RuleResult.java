package io.plimsoll.report;

import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import java.util.List;

/**
 * What became of a rule, over all targets.
 *
 * @param severity in force
 * @param status the worst of its scopes, or {@link Status#UNCONFIGURED}
 * @param waitsFor full names of the parameters without value that keep it from being active
 */
public record RuleResult(
    TypedRule rule,
    Severity severity,
    Status status,
    Counts verdicts,
    List<ScopeResult> scopes,
    List<String> waitsFor) {
  public RuleResult {
    scopes = List.copyOf(scopes);
    waitsFor = List.copyOf(waitsFor);
  }
}
