package io.plimsoll.parse;

import java.util.Locale;
import java.util.Optional;

/** Units as people write them. */
final class Units {
  private Units() {}

  /** How a unit is written here; nothing for a word that is no unit of a fixed length. */
  static Optional<String> of(String written) {
    return duration(written).or(() -> bytes(written));
  }

  private static Optional<String> duration(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "ms", "msec", "millis", "millisecond", "milliseconds" -> Optional.of("ms");
      case "s", "sec", "secs", "second", "seconds" -> Optional.of("s");
      case "m", "min", "mins", "minute", "minutes" -> Optional.of("m");
      case "h", "hr", "hrs", "hour", "hours" -> Optional.of("h");
      case "d", "day", "days" -> Optional.of("d");
      case "w", "wk", "week", "weeks" -> Optional.of("w");
      default -> Optional.empty();
    };
  }

  private static Optional<String> bytes(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "b", "byte", "bytes" -> Optional.of("B");
      case "k", "kb" -> Optional.of("KB");
      case "mb" -> Optional.of("MB");
      case "g", "gb" -> Optional.of("GB");
      case "t", "tb" -> Optional.of("TB");
      case "ki", "kib" -> Optional.of("KiB");
      case "mi", "mib" -> Optional.of("MiB");
      case "gi", "gib" -> Optional.of("GiB");
      case "ti", "tib" -> Optional.of("TiB");
      default -> Optional.empty();
    };
  }

  /** Days in a unit that has no fixed length, and so does not exist here. */
  static Optional<Integer> days(String written) {
    return switch (written.toLowerCase(Locale.ROOT)) {
      case "mo", "month", "months" -> Optional.of(30);
      case "y", "yr", "yrs", "year", "years" -> Optional.of(365);
      default -> Optional.empty();
    };
  }
}
