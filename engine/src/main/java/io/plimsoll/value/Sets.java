package io.plimsoll.value;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Union, difference and membership of collections that may be open (reference, "Collections"). */
public final class Sets {
  private Sets() {}

  /**
   * A set of distinct values by the equality of the language, in its order of iteration; one that
   * may equal another or is unknown leaves it open.
   */
  public static Listing of(List<Value> members, Optional<Reasons> rest) {
    Distinct met = new Distinct();
    List<Value> distinct = new ArrayList<>();
    Optional<Reasons> open = rest;
    for (Value member : members) {
      Value known = met.contains(member);
      if (Truth.isTrue(known)) {
        continue;
      }
      if (Truth.isUnknown(known)) {
        open = Gaps.both(open, Optional.of(Truth.reasons(known)));
      }
      if (member instanceof io.plimsoll.model.Unknown u) {
        open = Gaps.both(open, Optional.of(u.reasons()));
      }
      met.add(member);
      distinct.add(member);
    }
    return new Listing(true, distinct, open, io.plimsoll.model.Origin.NONE);
  }

  /** {@code a + b}: open if one is. */
  public static Listing union(Listing a, Listing b) {
    List<Value> all = new ArrayList<>(a.members());
    all.addAll(b.members());
    Optional<Reasons> rest = Gaps.both(a.rest(), b.rest());
    return a.set() ? of(all, rest).from(a.origin()) : new Listing(false, all, rest, a.origin());
  }

  /** {@code a - b}: of an open {@code b} any member might be taken out. */
  public static Listing difference(Listing a, Listing b) {
    if (b.isOpen()) {
      return new Listing(a.set(), List.of(), Gaps.both(a.rest(), b.rest()), a.origin());
    }
    List<Value> left = new ArrayList<>();
    Optional<Reasons> rest = a.rest();
    for (Value member : a.members()) {
      Value in = contains(b, member);
      if (Truth.isFalse(in)) {
        left.add(member);
      } else if (Truth.isUnknown(in)) {
        rest = Gaps.both(rest, Optional.of(Truth.reasons(in)));
      }
    }
    return new Listing(a.set(), left, rest, a.origin());
  }

  /** {@code e in xs}: as {@code any x in xs: x == e}. */
  public static Value contains(Listing collection, Value element) {
    Value found = Value.Bool.FALSE;
    for (Value member : collection.members()) {
      found = Truth.or(found, Equality.equal(member, element));
      if (Truth.isTrue(found)) {
        return found;
      }
    }
    return collection.rest().isPresent()
        ? Truth.or(found, io.plimsoll.model.Unknown.of(collection.rest().get()))
        : found;
  }
}
