package io.plimsoll.report;

import io.plimsoll.typed.Severity;
import java.util.Optional;

/**
 * What makes a run fail; a matter of the exit code, never of what is shown.
 *
 * @param failOn least severity of a finding that gates; empty: none does
 * @param strict whether what is not evaluable gates for every rule
 * @param denyWarnings whether warnings gate
 */
public record Gate(Optional<Severity> failOn, boolean strict, boolean denyWarnings) {
  /** The default: from medium on. */
  public static final Gate STANDARD = new Gate(Optional.of(Severity.MEDIUM), false, false);

  public boolean reaches(Severity severity) {
    return failOn.isPresent() && severity.isAtLeast(failOn.get());
  }
}
