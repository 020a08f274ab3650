package io.plimsoll.config;

import io.plimsoll.model.Value;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** Numbers, sizes, durations and dates as policies write them (reference, "Types"). */
final class Quantities {
  /** A number longer than this has no value of any type. */
  private static final int LONGEST = 40;

  private static final int DECIMAL_DIGITS = 18;

  private Quantities() {}

  static Reading integer(String text) {
    return number(text)
        .filter(n -> n.scale() == 0 && n.toBigInteger().bitLength() <= 63)
        .map(n -> Reading.of(Value.Int.of(n.longValueExact())))
        .orElseGet(() -> Reading.wrong("a whole number of 64 bits, as in `1000`"));
  }

  static Reading decimal(String text) {
    return number(text)
        .filter(n -> n.precision() <= DECIMAL_DIGITS)
        .map(n -> Reading.of(Value.Decimal.of(n)))
        .orElseGet(() -> Reading.wrong("a decimal number of at most 18 digits, as in `7.5`"));
  }

  /** Digits, underscores between them, perhaps a sign and a fraction. */
  private static Optional<BigDecimal> number(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    String plain = digits.replace("_", "");
    int dot = plain.indexOf('.');
    String whole = dot < 0 ? plain : plain.substring(0, dot);
    String fraction = dot < 0 ? "0" : plain.substring(dot + 1);
    boolean edges = digits.startsWith("_") || digits.endsWith("_");
    if (edges || text.length() > LONGEST || !isDigits(whole) || !isDigits(fraction)) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(plain);
    return Optional.of(text.startsWith("-") ? number.negate() : number);
  }

  private static boolean isDigits(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  static Reading duration(String text) {
    int unit = unit(text);
    Optional<BigDecimal> millis =
        number(text.substring(0, unit))
            .filter(n -> n.scale() == 0)
            .flatMap(n -> millis(text.substring(unit)).map(n::multiply))
            .filter(n -> n.signum() >= 0 && n.toBigInteger().bitLength() <= 63);
    return millis
        .map(n -> Reading.of(Value.Span.of(Duration.ofMillis(n.longValueExact()))))
        .orElseGet(() -> Reading.wrong("one number and ms, s, m, h, d or w, as in `30d`"));
  }

  private static Optional<BigDecimal> millis(String unit) {
    return switch (unit) {
      case "ms" -> Optional.of(BigDecimal.ONE);
      case "s" -> Optional.of(BigDecimal.valueOf(1_000));
      case "m" -> Optional.of(BigDecimal.valueOf(60_000));
      case "h" -> Optional.of(BigDecimal.valueOf(3_600_000));
      case "d" -> Optional.of(BigDecimal.valueOf(86_400_000));
      case "w" -> Optional.of(BigDecimal.valueOf(604_800_000));
      default -> Optional.empty();
    };
  }

  static Reading bytes(String text) {
    int unit = unit(text);
    Optional<BigDecimal> count =
        number(text.substring(0, unit))
            .flatMap(n -> factor(text.substring(unit)).map(n::multiply))
            .map(BigDecimal::stripTrailingZeros)
            .filter(n -> n.scale() <= 0 && n.signum() >= 0 && n.toBigInteger().bitLength() <= 63);
    return count
        .map(n -> Reading.of(Value.Bytes.of(n.longValueExact())))
        .orElseGet(
            () ->
                Reading.wrong(
                    "a whole number of bytes with B, KB, MB, GB, TB (1000) or KiB, MiB, GiB, TiB"
                        + " (1024), as in `64MiB`"));
  }

  private static Optional<BigDecimal> factor(String unit) {
    if (unit.equals("B")) {
      return Optional.of(BigDecimal.ONE);
    }
    boolean isBinary = unit.length() == 3 && unit.endsWith("iB");
    boolean isDecimal = unit.length() == 2 && unit.endsWith("B");
    int power = isBinary || isDecimal ? "KMGT".indexOf(unit.charAt(0)) + 1 : 0;
    return power == 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(isBinary ? 1024 : 1000).pow(power));
  }

  private static int unit(String text) {
    int at = 0;
    while (at < text.length() && !Character.isLetter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static Reading date(String text) {
    try {
      return Reading.of(Value.Day.of(LocalDate.parse(text)));
    } catch (DateTimeException noDate) {
      return Reading.wrong("a day of the calendar, as in `2027-01-31`");
    }
  }

  /** A date is its midnight, UTC. */
  static Reading instant(String text) {
    boolean isDay = text.length() == "2027-01-31".length();
    boolean isShort = text.length() == "2027-01-31T08:00Z".length();
    try {
      Instant instant =
          isDay
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : Instant.parse(isShort ? text.substring(0, 16) + ":00Z" : text);
      return Reading.of(Value.Time.of(instant));
    } catch (DateTimeException noTime) {
      return Reading.wrong("a time in UTC, as in `2026-11-20T08:00:00Z`");
    }
  }
}
