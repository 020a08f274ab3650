package io.plimsoll.ingest.dockerfile;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;

/** Small words of the model that all parts of this reader use. */
final class Facts {
  private Facts() {}

  static Value optional(Optional<? extends Value> value) {
    return value.isPresent() ? value.get() : Absent.ABSENT;
  }

  static Value bool(boolean value) {
    return Value.Bool.of(value);
  }

  static Listing list(List<? extends Value> members) {
    return Listing.list(members);
  }

  static Listing texts(List<String> members) {
    return Listing.list(members.stream().map(Text::of).toList());
  }

  static Value constant(NodeMaker nodes, String enumeration, Enum<?> value) {
    return nodes.constant(enumeration, value.name().toLowerCase(java.util.Locale.ROOT));
  }
}
