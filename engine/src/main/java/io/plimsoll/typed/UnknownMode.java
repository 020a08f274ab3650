package io.plimsoll.typed;

import java.util.Locale;
import java.util.Optional;

/** What a verdict that cannot be given means. */
public enum UnknownMode {
  /** It gates like a finding. */
  FAIL,
  /** It is shown and does not gate. */
  REPORT,
  /** It is counted only. */
  IGNORE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<UnknownMode> of(String word) {
    for (UnknownMode mode : values()) {
      if (mode.word().equals(word)) {
        return Optional.of(mode);
      }
    }
    return Optional.empty();
  }
}
