package io.plimsoll.report;

import java.util.Locale;

/** The status of a scope or rule: the worst of its verdicts, or why there are none; worst first. */
public enum Status {
  FAIL,
  NOT_EVALUABLE,
  WAIVED,
  PASS,
  NOT_APPLICABLE,
  /** Judged, and nothing was selected. */
  NO_SUBJECTS,
  /** A view that the scope starts from was not given. */
  SKIPPED,
  /** Not active, because a parameter has no value. */
  UNCONFIGURED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Status of(Outcome outcome) {
    return valueOf(outcome.name());
  }

  /** The worse of both. */
  public Status worse(Status other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
