package io.plimsoll.notation;

import java.math.BigDecimal;
import java.util.Optional;

/** Decimal numbers without a sign: {@code 1.5}, {@code .5}, {@code 2.}. */
public final class Decimals {
  /** The longest number looked at: more digits than any setting can hold. */
  private static final int LENGTH = 64;

  private Decimals() {}

  /** The number; empty for any other text. */
  public static Optional<BigDecimal> parse(String text) {
    boolean digits = text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
    boolean point = text.indexOf('.') == text.lastIndexOf('.');
    boolean some = text.chars().anyMatch(c -> c != '.');
    if (!digits || !point || !some || text.length() > LENGTH) {
      return Optional.empty();
    }
    String whole = text.startsWith(".") ? "0" + text : text;
    return Optional.of(new BigDecimal(whole.endsWith(".") ? whole + "0" : whole));
  }
}
