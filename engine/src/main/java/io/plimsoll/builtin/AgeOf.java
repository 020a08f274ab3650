package io.plimsoll.builtin;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.value.Arithmetic;
import io.plimsoll.value.Truth;

/** {@code age_of}: {@code now} minus the time a node or a table of policy data was made. */
final class AgeOf implements Builtin {
  @Override
  public Value call(Value[] a, Ambient ambient) {
    Value made =
        switch (a[0]) {
          case Node node -> node.get(node.type().slot("taken") < 0 ? "created" : "taken");
          case Listing table -> ambient.taken(table);
          default -> a[0];
        };
    if (made instanceof Value.Time || Truth.isUnknown(made)) {
      return Arithmetic.apply(BinaryOperator.SUBTRACT, ambient.now(), made);
    }
    String what = a[0] instanceof Node node ? node.type().name() : "table";
    return Unknown.of(
        Reason.of(Reason.Kind.UNRESOLVED, what, "the " + what + " does not say when it was made"));
  }
}
