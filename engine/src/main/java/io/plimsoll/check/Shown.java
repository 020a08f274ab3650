package io.plimsoll.check;

import io.plimsoll.model.Value;
import java.time.Duration;
import java.util.List;

/** Constants as diagnostics print them. */
final class Shown {
  private record Unit(String word, long millis) {}

  private static final List<Unit> UNITS =
      List.of(
          new Unit("s", 1_000),
          new Unit("m", 60_000),
          new Unit("h", 3_600_000),
          new Unit("d", 86_400_000));

  private Shown() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Int i -> Long.toString(i.value());
      case Value.Decimal d -> d.value().toPlainString();
      case Value.Bytes b -> b.value() + "B";
      case Value.Span s -> duration(s.value());
      case Value.Day d -> d.value().toString();
      case Value.Time t -> t.value().toString();
      case Value.Constant c -> c.name();
      default -> value.toString();
    };
  }

  /** In the largest unit that is exact. */
  private static String duration(Duration value) {
    long millis = value.toMillis();
    long unit = 1;
    String word = "ms";
    for (Unit next : UNITS) {
      if (millis % next.millis() == 0) {
        unit = next.millis();
        word = next.word();
      }
    }
    return millis / unit + word;
  }
}
