package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.Optional;

/** Truth of facts that may be unknown: an unknown decides only where the others do not. */
final class Logic {
  private Logic() {}

  static boolean isTrue(Value value) {
    return value instanceof Value.Bool b && b.value();
  }

  static boolean isFalse(Value value) {
    return value instanceof Value.Bool b && !b.value();
  }

  /** True if one is, else unknown if one is; absent counts as false. */
  static Value or(Value... values) {
    Optional<Reasons> gaps = Optional.empty();
    for (Value value : values) {
      if (isTrue(value)) {
        return value;
      }
      if (value instanceof Unknown u) {
        gaps = Optional.of(gaps.map(g -> g.and(u.reasons())).orElse(u.reasons()));
      }
    }
    return gaps.<Value>map(Unknown::of).orElse(Value.Bool.FALSE);
  }

  static Value not(Value value) {
    return value instanceof Value.Bool b ? Value.Bool.of(!b.value()).from(b.origin()) : value;
  }

  static Value and(Value... values) {
    Value[] negated = new Value[values.length];
    for (int i = 0; i < values.length; i++) {
      negated[i] = not(values[i]);
    }
    return not(or(negated));
  }
}
