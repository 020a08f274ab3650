package io.plimsoll.builtin;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Parsed;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Gaps;
import java.util.Optional;

/** Reads arguments whose types the checker has made sure of. */
final class Operands {
  private Operands() {}

  /** Unknown for the holes of the arguments, if a text or parsed value among them has some. */
  static Optional<Unknown> holes(Value... arguments) {
    for (Value argument : arguments) {
      if (isPartial(argument)) {
        return Optional.of(Gaps.unknown(arguments));
      }
    }
    return Optional.empty();
  }

  static boolean isPartial(Value value) {
    return switch (value) {
      case Text t -> !t.isKnown();
      case Parsed p -> !p.isKnown();
      default -> false;
    };
  }

  /** The text of an argument that is known to have no holes. */
  static String text(Value value) {
    return ((Text) value).pieces().getFirst();
  }

  static long number(Value value) {
    return ((Value.Int) value).value();
  }

  static Listing listing(Value value) {
    return (Listing) value;
  }

  /** A computed text stands where the one stands that it was made of. */
  static Text made(String text, Value from) {
    return Text.of(text, from.origin());
  }
}
