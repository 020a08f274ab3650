package io.plimsoll.config;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.Parameter.Refinement;
import io.plimsoll.value.Order;
import io.plimsoll.value.Show;
import java.util.Optional;
import java.util.OptionalInt;

/** What narrows the values of a parameter. */
final class Refinements {
  private Refinements() {}

  /** What is wrong with a value of the parameter's type; nothing when it is allowed. */
  static Optional<Diagnostic> check(Parameter parameter, Value value, Span place) {
    Optional<Refinement> refinement = parameter.refinement().filter(r -> !allows(r, value));
    return refinement.map(r -> ConfigProblems.outOfRange(place, parameter, words(r)));
  }

  private static boolean allows(Refinement refinement, Value value) {
    return switch (refinement) {
      case Refinement.Between b -> !isBelow(value, b.least()) && !isBelow(b.most(), value);
      case Refinement.Matching m ->
          !(value instanceof Text t) || t.known().map(m.pattern()::matches).orElse(true);
    };
  }

  /** Absent values have no order. */
  private static boolean isBelow(Value a, Value b) {
    OptionalInt sign = Order.sign(a, b);
    return sign.isPresent() && sign.getAsInt() < 0;
  }

  private static String words(Refinement refinement) {
    return switch (refinement) {
      case Refinement.Between b ->
          "it is " + Show.text(b.least()) + " to " + Show.text(b.most()) + ", both included";
      case Refinement.Matching m -> "it matches `" + m.pattern().source() + "` as a whole";
    };
  }
}
