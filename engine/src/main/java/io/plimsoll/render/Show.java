package io.plimsoll.render;

import io.plimsoll.report.Finding;
import io.plimsoll.typed.Severity;

/**
 * What is printed; never what gates.
 *
 * @param least severity from which on findings are printed
 * @param pass whether rules that passed are named
 * @param notEvaluable whether what could not be told is printed one by one
 * @param notApplicable whether rules that did not apply are named
 * @param waived whether waived findings are printed
 */
public record Show(
    Severity least, boolean pass, boolean notEvaluable, boolean notApplicable, boolean waived) {
  /** The default: findings of every severity, and nothing else one by one. */
  public static final Show FINDINGS = new Show(Severity.INFO, false, false, false, false);

  /** Whether a finding is printed; what the baseline knows is not. */
  boolean has(Finding finding) {
    boolean outcome =
        switch (finding.outcome()) {
          case FAIL -> true;
          case NOT_EVALUABLE -> notEvaluable;
          case WAIVED -> waived;
          case PASS, NOT_APPLICABLE -> false;
        };
    return outcome && !finding.known() && finding.severity().isAtLeast(least);
  }
}
