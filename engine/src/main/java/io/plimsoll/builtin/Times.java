package io.plimsoll.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;

/** Reads times and spans of time. */
final class Times {
  /** Longest text read as a time: 35 characters with nine digits of a second and an offset. */
  private static final int LONGEST = 64;

  private static final String SHAPE = "dddd-dd-ddTdd:dd:dd";

  private Times() {}

  /** A time as RFC 3339, 5.6 writes it: with seconds and an offset from UTC. */
  static Optional<Instant> instant(String text) {
    String s = text.toUpperCase(Locale.ROOT);
    if (s.length() <= SHAPE.length() || s.length() > LONGEST || !hasShape(s)) {
      return Optional.empty();
    }
    // the second 60 of a leap second is the first of the next minute
    boolean leap = s.startsWith(":60", 16);
    String plain =
        s.substring(0, 10) + "T" + s.substring(11, 17) + (leap ? "59" : s.substring(17, 19));
    try {
      Instant time = OffsetDateTime.parse(plain + s.substring(19)).toInstant();
      return Optional.of(leap ? time.plusSeconds(1) : time);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static boolean hasShape(String s) {
    for (int i = 0; i < SHAPE.length(); i++) {
      char c = s.charAt(i);
      boolean fits =
          switch (SHAPE.charAt(i)) {
            case 'd' -> c >= '0' && c <= '9';
            case 'T' -> c == 'T' || c == ' ';
            default -> c == SHAPE.charAt(i);
          };
      if (!fits) {
        return false;
      }
    }
    return s.endsWith("Z") || (s.charAt(s.length() - 3) == ':' && s.length() > 24);
  }

  /** Numbers with units, largest first or not: {@code 90s}, {@code 1h30m}, {@code 1.5h}. */
  static Optional<Duration> duration(String text) {
    String s = text.strip();
    boolean negative = s.startsWith("-");
    int i = negative ? 1 : 0;
    if (i == s.length() || s.length() > LONGEST) {
      return Optional.empty();
    }
    Duration whole = Duration.ZERO;
    try {
      while (i < s.length()) {
        int end = run(s, i, true);
        int unitEnd = run(s, end, false);
        Optional<Duration> unit = unit(s.substring(end, unitEnd));
        if (end == i || unit.isEmpty()) {
          return Optional.empty();
        }
        whole = whole.plus(times(unit.get(), s.substring(i, end)));
        i = unitEnd;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
    return Optional.of(negative ? whole.negated() : whole);
  }

  private static Duration times(Duration unit, String number) {
    BigDecimal nanos =
        new BigDecimal(number)
            .multiply(
                BigDecimal.valueOf(unit.getSeconds())
                    .movePointRight(9)
                    .add(BigDecimal.valueOf(unit.getNano())));
    BigInteger[] parts = nanos.toBigInteger().divideAndRemainder(BigInteger.valueOf(1_000_000_000));
    return Duration.ofSeconds(parts[0].longValueExact(), parts[1].longValueExact());
  }

  private static int run(String s, int from, boolean number) {
    int i = from;
    while (i < s.length()
        && (s.charAt(i) == '.' || (s.charAt(i) >= '0' && s.charAt(i) <= '9')) == number) {
      i++;
    }
    return i;
  }

  private static Optional<Duration> unit(String name) {
    return switch (name) {
      case "ns" -> Optional.of(Duration.ofNanos(1));
      case "us", "µs", "μs" -> Optional.of(Duration.ofNanos(1_000));
      case "ms" -> Optional.of(Duration.ofMillis(1));
      case "s" -> Optional.of(Duration.ofSeconds(1));
      case "m" -> Optional.of(Duration.ofMinutes(1));
      case "h" -> Optional.of(Duration.ofHours(1));
      case "d" -> Optional.of(Duration.ofDays(1));
      case "w" -> Optional.of(Duration.ofDays(7));
      default -> Optional.empty();
    };
  }
}
