package io.plimsoll.value;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Parsed;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How values print in messages: an unknown part as {@code <unknown>}, an absent one as {@code
 * <none>}, lists to eight members.
 */
public final class Show {
  private static final int MEMBERS = 8;
  private static final List<String> BINARY = List.of("TiB", "GiB", "MiB", "KiB");

  private Show() {}

  public static String text(Value value) {
    return switch (value) {
      case Absent absent -> "<none>";
      case Unknown unknown -> "<unknown>";
      case Text text -> text.written();
      case Parsed parsed -> parsed.written();
      case Value.Bool b -> Boolean.toString(b.value());
      case Value.Int i -> Long.toString(i.value());
      case Value.Decimal d -> decimal(d.value());
      case Value.Bytes b -> bytes(b.value());
      case Value.Span s -> duration(s.value());
      case Value.Time t -> t.value().toString();
      case Value.Day d -> d.value().toString();
      case Value.Constant c -> c.name();
      case Value.Pattern p -> p.pattern().source();
      case Entry e -> text(e.key()) + ": " + text(e.value());
      case Listing l -> members(l.members().stream().map(Show::text), l.members().size());
      case Mapping m -> members(m.entries().stream().map(Show::text), m.entries().size());
      case Node node -> NodeNames.of(node);
    };
  }

  private static String members(Stream<String> texts, int size) {
    String shown = String.join(", ", texts.limit(MEMBERS).toList());
    return size > MEMBERS ? shown + " … and " + (size - MEMBERS) + " more" : shown;
  }

  private static String decimal(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    return plain.indexOf('.') < 0 ? plain + ".0" : plain;
  }

  static String bytes(long count) {
    long unit = 1L << 40;
    for (String name : BINARY) {
      if (count >= unit) {
        return tenths(Math.round(count * 10.0 / unit)) + name;
      }
      unit >>= 10;
    }
    return count + "B";
  }

  private static String tenths(long tenths) {
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
  }

  static String duration(Duration value) {
    if (value.isZero()) {
      return "0s";
    }
    List<String> parts = new ArrayList<>();
    Duration left = value.abs();
    add(parts, left.toDays(), "d");
    add(parts, left.toHoursPart(), "h");
    add(parts, left.toMinutesPart(), "m");
    add(parts, left.toSecondsPart(), "s");
    add(parts, left.toMillisPart(), "ms");
    return (value.isNegative() ? "-" : "") + String.join(" ", parts);
  }

  private static void add(List<String> parts, long count, String unit) {
    if (count > 0) {
      parts.add(count + unit);
    }
  }
}
