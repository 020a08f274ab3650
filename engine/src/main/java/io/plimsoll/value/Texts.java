package io.plimsoll.value;

import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;

/** Texts put together from values: unknown ones leave holes (reference, "Partly known text"). */
public final class Texts {
  private Texts() {}

  /** {@code a + b}; a text beyond the limit is unknown. */
  public static Value concat(Value a, Value b) {
    Text both = asText(a, "…").plus(asText(b, "…"));
    if (length(both) > Arithmetic.LONGEST_TEXT) {
      return Gaps.computation("text longer than " + Arithmetic.LONGEST_TEXT + " characters");
    }
    return Text.of(both.pieces(), both.holes(), a.origin());
  }

  private static int length(Text text) {
    return text.pieces().stream().mapToInt(String::length).sum();
  }

  /** A value as a text: a text stays, an unknown becomes a hole, others print. */
  public static Text asText(Value value, String written) {
    return switch (value) {
      case Text text -> text;
      case Unknown u ->
          new Text(List.of("", ""), List.of(new Text.Hole(written, u.reasons())), u.origin());
      default -> Text.of(Show.text(value), value.origin());
    };
  }
}
