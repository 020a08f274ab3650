package io.plimsoll.report;

/**
 * Numbers of verdicts: rule × scope × subject × check, where a subject that is not applicable
 * counts once.
 */
public record Counts(int fail, int pass, int notEvaluable, int notApplicable, int waived) {
  public static final Counts NONE = new Counts(0, 0, 0, 0, 0);

  public Counts plus(Counts other) {
    return new Counts(
        fail + other.fail,
        pass + other.pass,
        notEvaluable + other.notEvaluable,
        notApplicable + other.notApplicable,
        waived + other.waived);
  }

  public Counts plus(Outcome outcome) {
    return plus(
        switch (outcome) {
          case FAIL -> new Counts(1, 0, 0, 0, 0);
          case PASS -> new Counts(0, 1, 0, 0, 0);
          case NOT_EVALUABLE -> new Counts(0, 0, 1, 0, 0);
          case NOT_APPLICABLE -> new Counts(0, 0, 0, 1, 0);
          case WAIVED -> new Counts(0, 0, 0, 0, 1);
        });
  }
}
