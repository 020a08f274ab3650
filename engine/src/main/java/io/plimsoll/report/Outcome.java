package io.plimsoll.report;

import java.util.Locale;

/** The verdict of a check of a subject; worst first (reference, "Verdicts"). */
public enum Outcome {
  FAIL,
  NOT_EVALUABLE,
  WAIVED,
  PASS,
  NOT_APPLICABLE;

  /** As reports and tests spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
