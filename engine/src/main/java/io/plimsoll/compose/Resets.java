package io.plimsoll.compose;

import java.util.LinkedHashMap;
import java.util.Map;

/** Takes out what {@code !reset} left behind, once nothing is merged on it any more. */
final class Resets {
  private Resets() {}

  static Tree.Fields drop(Tree.Fields fields) {
    Map<String, Tree.Field> kept = new LinkedHashMap<>();
    boolean same = true;
    for (Tree.Field field : fields.entries().values()) {
      if (field.value().place().isReset()) {
        same = false;
        continue;
      }
      Tree value = field.value() instanceof Tree.Fields f ? drop(f) : field.value();
      same &= value.equals(field.value());
      kept.put(field.name(), field.with(value));
    }
    return same ? fields : fields.with(kept);
  }
}
