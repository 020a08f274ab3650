package io.plimsoll.report;

import io.plimsoll.typed.Severity;
import java.util.Map;

/**
 * A run in numbers.
 *
 * @param verdicts of all rules
 * @param skipped scopes that were skipped: rule × scope × target
 * @param gating findings that gate
 * @param baseline findings that the baseline knows
 * @param bySeverity findings with the outcome {@code fail}, one entry for each severity
 */
public record Summary(
    Counts verdicts, int skipped, int gating, int baseline, Map<Severity, Integer> bySeverity) {
  public Summary {
    bySeverity = Map.copyOf(bySeverity);
  }
}
