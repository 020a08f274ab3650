package io.plimsoll.plan;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Distinct;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.ArrayList;
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
      case Listing list when list.set() -> sure(list);
      case Listing list -> new Members(list.members(), list.rest());
      case Mapping map -> new Members(map.entries(), map.rest());
      case Unknown unknown -> new Members(List.of(), Optional.of(unknown.reasons()));
      case Absent absent -> new Members(List.of(), Optional.empty());
      default -> new Members(List.of(source), Optional.empty());
    };
  }

  /**
   * The members of a set that differ for sure. One that is not known and may be the same as another
   * belongs to the rest: counted, it would be counted twice once its value is known.
   */
  private static Members sure(Listing set) {
    if (set.members().stream().allMatch(Choices::isKnown)) {
      return new Members(set.members(), set.rest());
    }
    Distinct met = Distinct.of(set.members().stream().filter(Choices::isKnown).toList());
    List<Value> sure = new ArrayList<>();
    Optional<Reasons> rest = set.rest();
    for (Value member : set.members()) {
      Value same = Choices.isKnown(member) ? Value.Bool.FALSE : met.contains(member);
      if (Truth.isFalse(same)) {
        met.add(member);
        sure.add(member);
      } else if (Truth.isUnknown(same)) {
        rest = Gaps.both(rest, Optional.of(Truth.reasons(same)));
      }
    }
    return new Members(sure, rest);
  }
}
