package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.notation.RamSizes;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Sizes and amounts as engines and Kubernetes write them. */
public final class Sizes {
  /** Digits of a number that is looked at: more mean nothing and cost time. */
  private static final int DIGITS = 40;

  private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

  private Sizes() {}

  /** Docker's sizes: {@code 512m} and {@code 512MB} are 512 times 1024² (docker/go-units, RAM). */
  public static Value docker(Value text) {
    return read(text, "a size", t -> RamSizes.parse(t).map(Value.Bytes::of));
  }

  /** Nothing, and where that is said. */
  private static Value noLimit(Value text) {
    return Absent.ABSENT.from(text.origin());
  }

  /** As {@link #docker}, for a limit: 0 and negative numbers are none. */
  public static Value limit(Value text) {
    return unlimited(text) ? noLimit(text) : docker(text);
  }

  /** A whole number that is a limit: 0 and negative numbers are none. */
  public static Value count(Value text) {
    return unlimited(text) ? noLimit(text) : integer(text);
  }

  /** A whole number. */
  public static Value integer(Value text) {
    return read(
        text, "a whole number", t -> number(t).flatMap(n -> exact(n)).map(n -> Value.Int.of(n)));
  }

  /** A decimal number that is a limit of processor time: 0 is none. */
  public static Value cores(Value text) {
    return unlimited(text)
        ? noLimit(text)
        : read(text, "a number", t -> number(t).map(Value.Decimal::of));
  }

  /** A quantity of Kubernetes in bytes, rounded up: {@code 1Gi}, {@code 500M}, {@code 1e3}. */
  public static Value bytes(Value text) {
    return read(
        text,
        "a quantity",
        t ->
            quantity(t)
                .map(n -> n.setScale(0, RoundingMode.CEILING))
                .flatMap(Sizes::whole)
                .map(Value.Bytes::of));
  }

  /** A quantity of Kubernetes as a number: {@code 100m} is 0.1. */
  public static Value amount(Value text) {
    return read(text, "a quantity", t -> quantity(t).map(Value.Decimal::of));
  }

  private interface Reading {
    Optional<? extends Value> of(String text);
  }

  private static Value read(Value text, String what, Reading reading) {
    if (!(text instanceof Text t)) {
      return text;
    }
    if (!t.isKnown()) {
      return Unknown.of(t.reasons());
    }
    Optional<? extends Value> value = reading.of(t.written().strip());
    return value.isPresent() ? value.get().from(t.origin()) : Gaps.unreadable(t, what);
  }

  private static boolean unlimited(Value text) {
    return text instanceof Text t
        && t.isKnown()
        && number(t.written().strip()).filter(n -> n.signum() <= 0).isPresent();
  }

  private static Optional<BigDecimal> number(String text) {
    boolean plain =
        !text.isEmpty()
            && text.length() <= DIGITS
            && text.chars()
                .allMatch(c -> (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+')
            && text.chars().anyMatch(c -> c >= '0' && c <= '9');
    try {
      return plain ? Optional.of(new BigDecimal(text)) : Optional.empty();
    } catch (NumberFormatException twoSignsOrDots) {
      return Optional.empty();
    }
  }

  /** Kubernetes, apimachinery, resource/quantity.go. */
  private static Optional<BigDecimal> quantity(String text) {
    int end = 0;
    while (end < text.length() && "0123456789.+-".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String suffix = text.substring(end);
    Optional<BigDecimal> factor = factor(suffix);
    return factor.flatMap(
        f -> number(text.substring(0, text.length() - suffix.length())).map(f::multiply));
  }

  private static Optional<BigDecimal> factor(String suffix) {
    int binary =
        suffix.length() == 2 && suffix.endsWith("i") ? "KMGTPE".indexOf(suffix.charAt(0)) : -1;
    if (binary >= 0) {
      return Optional.of(KIBI.pow(binary + 1));
    }
    if ((suffix.startsWith("e") || suffix.startsWith("E")) && suffix.length() > 1) {
      return number(suffix.substring(1))
          .flatMap(Sizes::exact)
          .filter(e -> Math.abs(e) <= DIGITS)
          .map(e -> BigDecimal.ONE.scaleByPowerOfTen(e.intValue()));
    }
    int power =
        switch (suffix) {
          case "n" -> -9;
          case "u" -> -6;
          case "m" -> -3;
          case "" -> 0;
          case "k" -> 3;
          case "M" -> 6;
          case "G" -> 9;
          case "T" -> 12;
          case "P" -> 15;
          case "E" -> 18;
          default -> Integer.MIN_VALUE;
        };
    return power == Integer.MIN_VALUE
        ? Optional.empty()
        : Optional.of(BigDecimal.ONE.scaleByPowerOfTen(power));
  }

  private static Optional<Long> whole(BigDecimal number) {
    return number.abs().compareTo(MOST) > 0 ? Optional.empty() : Optional.of(number.longValue());
  }

  private static Optional<Long> exact(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0 ? whole(number) : Optional.empty();
  }
}
