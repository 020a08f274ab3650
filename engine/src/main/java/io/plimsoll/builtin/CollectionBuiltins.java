package io.plimsoll.builtin;

import static io.plimsoll.builtin.Operands.listing;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.value.Ascending;
import io.plimsoll.value.Distinct;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Functions on lists, sets and maps that may be open: the rest of an open one may hold any further
 * members, anywhere (reference, "Collections").
 */
enum CollectionBuiltins implements Builtin {
  IS_EMPTY,
  FIRST,
  LAST,
  FLATTEN,
  DISTINCT,
  TO_SET,
  SORT,
  REVERSE,
  TAKE,
  KEYS,
  VALUES,
  INTERSECTION,
  IS_SUBSET,
  DUPLICATES;

  @Override
  public Value call(Value[] a, Ambient ambient) {
    return switch (this) {
      case IS_EMPTY ->
          a[0] instanceof Mapping map
              ? isEmpty(map.entries(), map.rest())
              : isEmpty(listing(a[0]).members(), listing(a[0]).rest());
      case FIRST -> edge(listing(a[0]), true);
      case LAST -> edge(listing(a[0]), false);
      case FLATTEN -> flatten(listing(a[0]));
      case DISTINCT -> distinct(listing(a[0]), false);
      case TO_SET -> distinct(listing(a[0]), true);
      case SORT -> sort(listing(a[0]));
      case REVERSE -> reverse(listing(a[0]));
      case TAKE -> take(listing(a[0]), Operands.number(a[1]));
      case KEYS -> keys((Mapping) a[0]);
      case VALUES -> values((Mapping) a[0]);
      case INTERSECTION -> intersection(listing(a[0]), listing(a[1]));
      case IS_SUBSET -> isSubset(listing(a[0]), listing(a[1]));
      case DUPLICATES -> duplicates(listing(a[0]));
    };
  }

  private static Value isEmpty(List<? extends Value> members, Optional<Reasons> rest) {
    return members.isEmpty() && rest.isPresent()
        ? Unknown.of(rest.get())
        : Value.Bool.of(members.isEmpty());
  }

  private static Value edge(Listing list, boolean first) {
    if (list.isOpen()) {
      return Gaps.unknown(list);
    }
    if (list.members().isEmpty()) {
      return Absent.ABSENT;
    }
    return first ? list.members().getFirst() : list.members().getLast();
  }

  private static Value flatten(Listing lists) {
    List<Value> members = new ArrayList<>();
    Optional<Reasons> rest = lists.rest();
    for (Value list : lists.members()) {
      if (list instanceof Listing inner) {
        members.addAll(inner.members());
        rest = Gaps.both(rest, inner.rest());
      } else {
        rest = Gaps.both(rest, Optional.of(Truth.reasons(list)));
      }
    }
    return new Listing(false, members, rest, lists.origin());
  }

  /** Members that may be equal to an earlier one, or not, go to the rest. */
  private static Value distinct(Listing list, boolean set) {
    Distinct met = new Distinct();
    List<Value> members = new ArrayList<>();
    Optional<Reasons> rest = list.rest();
    for (Value member : list.members()) {
      Value known = set && Truth.isUnknown(member) ? member : met.contains(member);
      if (Truth.isFalse(known)) {
        members.add(member);
      } else if (Truth.isUnknown(known)) {
        rest = Gaps.both(rest, Optional.of(Truth.reasons(known)));
      }
      met.add(member);
    }
    return new Listing(set, members, rest, list.origin());
  }

  /** A member with gaps might stand anywhere, so it goes to the rest. */
  private static Value sort(Listing list) {
    List<Value> members = new ArrayList<>();
    Optional<Reasons> rest = list.rest();
    for (Value member : list.members()) {
      if (Truth.isUnknown(member) || Operands.isPartial(member)) {
        rest = Gaps.both(rest, Gaps.in(member));
      } else {
        members.add(member);
      }
    }
    return new Listing(false, Sorting.sorted(members, Ascending.ORDER), rest, list.origin());
  }

  private static Value reverse(Listing list) {
    return new Listing(false, list.members().reversed(), list.rest(), list.origin());
  }

  /** Of an open list no member is sure to be among the first. */
  private static Value take(Listing list, long count) {
    int n = Math.clamp(count, 0, list.members().size());
    if (list.isOpen()) {
      Optional<Reasons> rest = count > 0 ? list.rest() : Optional.empty();
      return new Listing(false, List.of(), rest, list.origin());
    }
    return new Listing(false, list.members().subList(0, n), Optional.empty(), list.origin());
  }

  private static Value keys(Mapping map) {
    List<Value> keys = new ArrayList<>();
    map.entries().forEach(entry -> keys.add(entry.key()));
    return new Listing(true, Sorting.sorted(keys, Ascending.ORDER), map.rest(), map.origin());
  }

  private static Value values(Mapping map) {
    List<Value> values = new ArrayList<>();
    for (var entry : Sorting.sorted(map.entries(), Ascending.BY_KEY)) {
      values.add(entry.value());
    }
    return new Listing(false, values, map.rest(), map.origin());
  }

  private static Value intersection(Listing a, Listing b) {
    boolean empty = isClosedAndEmpty(a) || isClosedAndEmpty(b);
    Optional<Reasons> rest = empty ? Optional.empty() : Gaps.both(a.rest(), b.rest());
    Distinct other = Distinct.of(b.members());
    List<Value> members = new ArrayList<>();
    for (Value member : a.members()) {
      Value in = other.contains(member);
      if (Truth.isTrue(in)) {
        members.add(member);
      } else if (Truth.isUnknown(in)) {
        rest = Gaps.both(rest, Optional.of(Truth.reasons(in)));
      }
    }
    return new Listing(true, members, rest, a.origin());
  }

  private static boolean isClosedAndEmpty(Listing set) {
    return set.members().isEmpty() && !set.isOpen();
  }

  private static Value isSubset(Listing a, Listing b) {
    Distinct other = Distinct.of(b.members());
    Value all = a.isOpen() ? Gaps.unknown(a) : Value.Bool.TRUE;
    for (Value member : a.members()) {
      Value in = other.contains(member);
      all = Truth.and(all, b.isOpen() ? Truth.or(in, Gaps.unknown(b)) : in);
      if (Truth.isFalse(all)) {
        return all;
      }
    }
    return all;
  }

  private static Value duplicates(Listing list) {
    Distinct met = new Distinct();
    Distinct twice = new Distinct();
    List<Value> members = new ArrayList<>();
    Optional<Reasons> rest = list.rest();
    for (Value member : list.members()) {
      Value again = met.contains(member);
      if (Truth.isUnknown(again)) {
        rest = Gaps.both(rest, Optional.of(Truth.reasons(again)));
      } else if (Truth.isTrue(again) && Truth.isFalse(twice.contains(member))) {
        members.add(member);
        twice.add(member);
      }
      met.add(member);
    }
    return new Listing(true, members, rest, list.origin());
  }
}
