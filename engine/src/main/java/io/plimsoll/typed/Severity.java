package io.plimsoll.typed;

import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, least first; as the schema's enum of the same name. */
public enum Severity {
  INFO,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** As policies and reports spell it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Severity> of(String word) {
    for (Severity severity : values()) {
      if (severity.word().equals(word)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }

  public boolean isAtLeast(Severity other) {
    return compareTo(other) >= 0;
  }

  /** The lower one of both: an override of a rule caps its checks. */
  public Severity atMost(Severity cap) {
    return compareTo(cap) <= 0 ? this : cap;
  }
}
