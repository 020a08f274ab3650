package io.plimsoll.api;

import io.plimsoll.limit.InputLimits;
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
 * @param limits of what is read and evaluated; those of a {@code plimsoll.yaml} are what {@link
 *     io.plimsoll.config.LimitSettings} gives
 * @param environment name of the environment that targets are deployed to
 */
public record Options(
    Instant now,
    boolean strict,
    boolean denyWarnings,
    Baseline baseline,
    int threads,
    InputLimits limits,
    Optional<String> environment) {

  /** Defaults at a point in time. */
  public static Options at(Instant now) {
    return new Options(now, false, false, Baseline.NONE, 1, InputLimits.DEFAULT, Optional.empty());
  }

  public Options threads(int count) {
    return new Options(now, strict, denyWarnings, baseline, count, limits, environment);
  }

  /** With other limits. */
  public Options limits(InputLimits given) {
    return new Options(now, strict, denyWarnings, baseline, threads, given, environment);
  }

  public Options strict(boolean all) {
    return new Options(now, all, denyWarnings, baseline, threads, limits, environment);
  }

  public Options denyWarnings(boolean deny) {
    return new Options(now, strict, deny, baseline, threads, limits, environment);
  }

  public Options baseline(Baseline known) {
    return new Options(now, strict, denyWarnings, known, threads, limits, environment);
  }
}
