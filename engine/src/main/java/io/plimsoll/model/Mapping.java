package io.plimsoll.model;

import java.util.List;
import java.util.Optional;

/**
 * A map: entries by key, in the order of the language, and perhaps an unread rest.
 *
 * @param rest why there may be further keys; empty for a closed map
 */
public record Mapping(List<Entry> entries, Optional<Reasons> rest, Origin origin)
    implements Value.Known {
  public Mapping {
    entries = List.copyOf(entries);
  }

  public static Mapping of(List<Entry> entries) {
    return new Mapping(entries, Optional.empty(), Origin.NONE);
  }

  public Mapping open(Reasons why) {
    return new Mapping(entries, Optional.of(rest.map(r -> r.and(why)).orElse(why)), origin);
  }

  @Override
  public Mapping from(Origin other) {
    return new Mapping(entries, rest, other);
  }
}
