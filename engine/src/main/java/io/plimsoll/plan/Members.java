package io.plimsoll.plan;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a binding goes through: the known members of its source and, if it is open, why.
 *
 * <p>An unknown collection is open and empty; an optional binds one element or none.
 */
public record Members(List<? extends Value> known, Optional<Reasons> rest) {

  public static Members of(Value source) {
    return switch (source) {
      case Listing list -> new Members(list.members(), list.rest());
      case Mapping map -> new Members(map.entries(), map.rest());
      case Unknown unknown -> new Members(List.of(), Optional.of(unknown.reasons()));
      case Absent absent -> new Members(List.of(), Optional.empty());
      default -> new Members(List.of(source), Optional.empty());
    };
  }
}
