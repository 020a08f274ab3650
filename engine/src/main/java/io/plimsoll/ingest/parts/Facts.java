package io.plimsoll.ingest.parts;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;

/** Small words of the model that all readers use. */
public final class Facts {
  private Facts() {}

  public static Value optional(Optional<? extends Value> value) {
    return value.isPresent() ? value.get() : Absent.ABSENT;
  }

  public static Value bool(boolean value) {
    return Value.Bool.of(value);
  }

  public static Listing list(List<? extends Value> members) {
    return Listing.list(members);
  }

  public static Listing texts(List<String> members) {
    return Listing.list(members.stream().map(Text::of).toList());
  }

  public static Value constant(NodeMaker nodes, String enumeration, Enum<?> value) {
    return nodes.constant(enumeration, value.name().toLowerCase(java.util.Locale.ROOT));
  }
}
