package io.plimsoll.api;

import io.plimsoll.plan.Meter;
import io.plimsoll.settle.Baseline;
import java.time.Instant;
import java.util.Optional;

/**
 * How inputs are judged.
 *
 * @param now the time of evaluation; the engine has no clock of its own
 * @param strict whether what cannot be told gates for every rule
 * @param denyWarnings whether warnings gate
 * @param baseline findings that were there before
 * @param threads threads to evaluate with; the report does not depend on it
 * @param budget steps of a rule in a target
 * @param environment name of the environment that targets are deployed to
 */
public record Options(
    Instant now,
    boolean strict,
    boolean denyWarnings,
    Baseline baseline,
    int threads,
    long budget,
    Optional<String> environment) {

  /** Defaults at a point in time. */
  public static Options at(Instant now) {
    return new Options(now, false, false, Baseline.NONE, 1, Meter.DEFAULT_BUDGET, Optional.empty());
  }

  public Options threads(int count) {
    return new Options(now, strict, denyWarnings, baseline, count, budget, environment);
  }

  public Options strict(boolean all) {
    return new Options(now, all, denyWarnings, baseline, threads, budget, environment);
  }

  public Options denyWarnings(boolean deny) {
    return new Options(now, strict, deny, baseline, threads, budget, environment);
  }

  public Options baseline(Baseline known) {
    return new Options(now, strict, denyWarnings, known, threads, budget, environment);
  }
}
