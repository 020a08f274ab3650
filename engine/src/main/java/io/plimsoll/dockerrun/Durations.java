package io.plimsoll.dockerrun;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go writes them: {@code 1m30s}, {@code 1.5h}, {@code 0}. */
public final class Durations {
  /** The longest text looked at; a duration has no use for more. */
  private static final int LENGTH = 64;

  private static final Pattern PART =
      Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)(ns|us|\u00B5s|\u03BCs|ms|s|m|h)");

  private Durations() {}

  /** A duration that is not negative. */
  public static Reading<Duration> read(Piece piece) {
    return Reading.ofText(
        piece,
        text ->
            parse(text)
                .map(Reading::of)
                .orElseGet(
                    () ->
                        Reading.refused(
                            piece,
                            Quoted.of(text) + " is no duration",
                            "write a number with a unit, such as `30s` or `1m30s`")));
  }

  /** The duration; empty for a negative one and for any other text. */
  public static Optional<Duration> parse(String text) {
    if (text.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    if (text.isEmpty() || text.length() > LENGTH) {
      return Optional.empty();
    }
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher part = PART.matcher(text);
    int at = 0;
    while (at < text.length()) {
      if (!part.region(at, text.length()).lookingAt()) {
        return Optional.empty();
      }
      String number = part.group(1);
      BigDecimal amount = new BigDecimal(number.endsWith(".") ? number + "0" : number);
      nanos = nanos.add(amount.multiply(BigDecimal.valueOf(unit(part.group(2)))));
      at = part.end();
    }
    return nanos.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(nanos.longValue()));
  }

  private static long unit(String unit) {
    return switch (unit) {
      case "ns" -> 1L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      case "h" -> 3_600_000_000_000L;
      default -> 1_000L;
    };
  }
}
