package io.plimsoll.check;

import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.time.Duration;
import java.util.List;

/** Constants as diagnostics print them. */
final class Shown {
  private record Unit(String word, long millis) {}

  /** Characters of source in a message. */
  private static final int LONGEST = 80;

  private static final List<Unit> UNITS =
      List.of(
          new Unit("s", 1_000),
          new Unit("m", 60_000),
          new Unit("h", 3_600_000),
          new Unit("d", 86_400_000));

  private Shown() {}

  /** A piece of source as a message repeats it: on one line, and not all of a long one. */
  static String source(Span span) {
    String text = span.text();
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end).stripTrailing();
    boolean cut = line.length() > LONGEST;
    return cut || end >= 0 ? (cut ? line.substring(0, LONGEST) : line) + " …" : line;
  }

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
