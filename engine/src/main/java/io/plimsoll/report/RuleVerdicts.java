package io.plimsoll.report;

import java.util.List;

/**
 * The verdicts of one rule in one target.
 *
 * @param scopes one for each scope of the rule
 * @param steps what the evaluation cost
 */
public record RuleVerdicts(List<OfScope> scopes, long steps) {
  public RuleVerdicts {
    scopes = List.copyOf(scopes);
  }

  /**
   * The verdicts of a scope.
   *
   * @param skipped whether the views it starts from were not given
   * @param subjects number of subjects that were selected
   */
  public record OfScope(boolean skipped, int subjects, List<Verdict> verdicts) {
    public OfScope {
      verdicts = List.copyOf(verdicts);
    }

    public Status status() {
      return verdicts.stream()
          .map(v -> Status.of(v.outcome()))
          .reduce(Status::worse)
          .orElse(skipped ? Status.SKIPPED : Status.NO_SUBJECTS);
    }
  }
}
