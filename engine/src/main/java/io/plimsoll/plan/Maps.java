package io.plimsoll.plan;

import io.plimsoll.model.Entry;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Value;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes maps of entries, by the equality of the language. */
final class Maps {
  private Maps() {}

  /**
   * A map of entries in their order. A key that is unknown, or that may be another entry's, opens
   * it; two values for one key have no meaning: the map is unknown.
   */
  static Value of(List<Entry> all, Optional<Reasons> opening) {
    List<Entry> entries = new ArrayList<>();
    Optional<Reasons> rest = opening;
    for (Entry entry : all) {
      Value same = Truth.isUnknown(entry.key()) ? entry.key() : Value.Bool.FALSE;
      Value value = entry.value();
      for (Entry other : entries) {
        Value equal = Equality.equal(other.key(), entry.key());
        value = Truth.isTrue(equal) ? other.value() : value;
        same = Truth.or(same, equal);
      }
      if (Truth.isUnknown(same)) {
        rest = Gaps.both(rest, Optional.of(Truth.reasons(same)));
      } else if (Truth.isFalse(same)) {
        entries.add(entry);
      } else if (!Truth.isTrue(Equality.equal(value, entry.value()))) {
        return Gaps.computation("two values for one key of a map");
      }
    }
    return new Mapping(entries, rest, Origin.NONE);
  }
}
