package io.plimsoll.notation;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** Durations as Go writes them: {@code 1m30s}, {@code 1.5h}, {@code 0}. */
public final class GoDurations {
  /** The longest text looked at; a duration has no use for more. */
  private static final int LENGTH = 64;

  private GoDurations() {}

  /** The duration, negative ones included; empty for any other text. */
  public static Optional<Duration> parse(String text) {
    boolean negative = text.startsWith("-");
    int i = negative || text.startsWith("+") ? 1 : 0;
    if (text.substring(i).equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    if (i == text.length() || text.length() > LENGTH) {
      return Optional.empty();
    }
    BigDecimal nanos = BigDecimal.ZERO;
    while (i < text.length()) {
      int number = i;
      while (i < text.length() && isNumeric(text.charAt(i))) {
        i++;
      }
      int unit = i;
      while (i < text.length() && !isNumeric(text.charAt(i))) {
        i++;
      }
      Optional<BigDecimal> amount = amount(text.substring(number, unit));
      long factor = factor(text.substring(unit, i));
      if (amount.isEmpty() || factor == 0) {
        return Optional.empty();
      }
      nanos = nanos.add(amount.get().multiply(BigDecimal.valueOf(factor)));
    }
    if (nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      return Optional.empty();
    }
    long value = nanos.longValue();
    return Optional.of(Duration.ofNanos(negative ? -value : value));
  }

  private static boolean isNumeric(char c) {
    return c == '.' || (c >= '0' && c <= '9');
  }

  private static Optional<BigDecimal> amount(String digits) {
    int dot = digits.indexOf('.');
    if (digits.isEmpty() || digits.equals(".") || dot != digits.lastIndexOf('.')) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal("0" + (digits.endsWith(".") ? digits + "0" : digits)));
  }

  private static long factor(String unit) {
    return switch (unit) {
      case "ns" -> 1L;
      case "us", "\u00B5s", "\u03BCs" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> 0L;
    };
  }
}
