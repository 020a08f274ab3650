package io.plimsoll.check;

import io.plimsoll.model.Value;

/** Constants as diagnostics print them. */
final class Shown {
  private Shown() {}

  static String of(Value value) {
    return switch (value) {
      case Value.Int i -> Long.toString(i.value());
      case Value.Decimal d -> d.value().toPlainString();
      case Value.Bytes b -> b.value() + "B";
      case Value.Span s -> s.value().toSeconds() + "s";
      case Value.Day d -> d.value().toString();
      case Value.Time t -> t.value().toString();
      case Value.Constant c -> c.name();
      default -> value.toString();
    };
  }
}
