package io.plimsoll.compose;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects the keys of a mapping, several of one shape at a time. */
final class Keys {
  private final Map<String, Shape> all = new LinkedHashMap<>();

  /** Keys, separated by blanks, that take one shape. */
  Keys all(Shape shape, String names) {
    for (String name : names.split(" ", -1)) {
      all.put(name, shape);
    }
    return this;
  }

  Map<String, Shape> map() {
    return all;
  }
}
