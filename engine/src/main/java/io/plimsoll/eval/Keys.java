package io.plimsoll.eval;

import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import io.plimsoll.value.Show;
import java.util.ArrayList;
import java.util.List;

/**
 * The key that fingerprints and baselines know a subject by: the key fields of its type, so that an
 * edit elsewhere changes nothing.
 */
final class Keys {
  private Keys() {}

  static String of(Value value) {
    if (!(value instanceof Node node)) {
      return Show.text(value);
    }
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < node.type().fields().size(); i++) {
      if (node.type().fields().get(i).is(Field.Mark.KEY)) {
        parts.add(of(node.get(i)));
      }
    }
    return node.type().name() + "(" + String.join(", ", parts) + ")";
  }
}
