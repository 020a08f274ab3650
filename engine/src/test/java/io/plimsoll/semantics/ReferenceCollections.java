package io.plimsoll.semantics;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.type.Type;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.value.Arithmetic;
import io.plimsoll.value.Equality;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What binds a variable to members, as the reference of the language tells it. */
final class ReferenceCollections {
  private final Reference reference;

  ReferenceCollections(Reference reference) {
    this.reference = reference;
  }

  /** Members that are there, and whether there may be more. */
  private record Members(List<? extends Value> known, boolean open) {}

  private static Members members(Value source) {
    return switch (source) {
      case Listing list when list.set() -> distinct(list);
      case Listing list -> new Members(list.members(), list.isOpen());
      case Mapping map -> new Members(map.entries(), map.rest().isPresent());
      case Unknown unknown -> new Members(List.of(), true);
      case Absent absent -> new Members(List.of(), false);
      default -> new Members(List.of(source), false);
    };
  }

  /** A set has each value once: an unknown member that may be another one is not one more. */
  private static Members distinct(Listing set) {
    List<Value> sure = new ArrayList<>();
    for (Value member : set.members()) {
      if (Reference.isKnown(member)) {
        sure.add(member);
      }
    }
    for (Value member : set.members()) {
      if (!Reference.isKnown(member)
          && sure.stream().allMatch(s -> Reference.is(Equality.equal(s, member), false))) {
        sure.add(member);
      }
    }
    return new Members(sure, set.isOpen() || sure.size() < set.members().size());
  }

  private Value guard(TypedBinding binding, Value member) {
    reference.bind(binding.variable(), member);
    return binding.where().isPresent() ? reference.eval(binding.where().get()) : Value.Bool.TRUE;
  }

  Value quantified(TypedExpr.Quantified q) {
    Members members = members(reference.eval(q.binding().source()));
    boolean all = q.quantifier() == io.plimsoll.syntax.Quantifier.ALL;
    int yes = 0;
    int unknown = members.open() ? 1 : 0;
    for (Value member : members.known()) {
      Value holds = guard(q.binding(), member);
      if (!Reference.is(holds, false)) {
        Value body = reference.eval(q.body());
        holds = Reference.and(holds, all ? Reference.not(body) : body);
      }
      yes += Reference.is(holds, true) ? 1 : 0;
      unknown += holds instanceof Unknown ? 1 : 0;
    }
    Value some = yes > 0 ? Value.Bool.TRUE : unknown > 0 ? Reference.NOT_KNOWN : Value.Bool.FALSE;
    return switch (q.quantifier()) {
      case ANY -> some;
      case NO, ALL -> Reference.not(some);
      case ONE ->
          yes > 1 ? Value.Bool.FALSE : unknown > 0 ? Reference.NOT_KNOWN : Value.Bool.of(yes == 1);
    };
  }

  Value count(Value collection) {
    Members members = members(collection);
    return bounds(members.known().size(), 0, members.open());
  }

  private static Value bounds(long sure, long unknown, boolean open) {
    return open || unknown > 0
        ? new Unknown(
            Knowledge.WHY,
            Optional.of(new Unknown.Bounds(sure, open ? Long.MAX_VALUE : sure + unknown)))
        : Value.Int.of(sure);
  }

  private static final class Tally {
    private long sure;
    private long unknown;
    private boolean open;
  }

  Value count(List<TypedBinding> bindings) {
    Tally tally = new Tally();
    each(
        bindings,
        Value.Bool.TRUE,
        tally,
        holds -> {
          tally.sure += Reference.is(holds, true) ? 1 : 0;
          tally.unknown += holds instanceof Unknown ? 1 : 0;
        });
    return bounds(tally.sure, tally.unknown, tally.open);
  }

  /** Each tuple whose guards are not false, with their conjunction. */
  private void each(
      List<TypedBinding> bindings, Value holds, Tally tally, Consumer<Value> selected) {
    if (bindings.isEmpty()) {
      selected.accept(holds);
      return;
    }
    TypedBinding binding = bindings.getFirst();
    Members members = members(reference.eval(binding.source()));
    tally.open |= members.open();
    for (Value member : members.known()) {
      Value both = Reference.and(holds, guard(binding, member));
      if (!Reference.is(both, false)) {
        each(bindings.subList(1, bindings.size()), both, tally, selected);
      }
    }
  }

  Value comprehension(TypedExpr.Comprehension c) {
    List<Value> values = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    Tally tally = new Tally();
    each(
        c.bindings(),
        Value.Bool.TRUE,
        tally,
        holds -> {
          if (holds instanceof Unknown) {
            tally.open = true;
          } else if (c.key().isPresent()) {
            entries.add(new Entry(reference.eval(c.key().get()), reference.eval(c.value())));
          } else {
            values.add(reference.eval(c.value()));
          }
        });
    return c.key().isPresent()
        ? map(entries, tally.open)
        : Reference.listing(c.type() instanceof Type.SetOf, values, tally.open);
  }

  /** An unknown key opens the map, as does one that may be another's; two values are none. */
  static Value map(List<Entry> all, boolean opening) {
    List<Entry> entries = new ArrayList<>();
    boolean open = opening;
    for (Entry entry : all) {
      Optional<Entry> same =
          entries.stream()
              .filter(e -> Reference.is(Equality.equal(e.key(), entry.key()), true))
              .findFirst();
      boolean mayBe =
          entry.key() instanceof Unknown
              || entries.stream()
                  .anyMatch(e -> Equality.equal(e.key(), entry.key()) instanceof Unknown);
      if (same.isPresent()) {
        if (!Reference.is(Equality.equal(same.get().value(), entry.value()), true)) {
          return Arithmetic.apply(
              io.plimsoll.syntax.BinaryOperator.DIVIDE, Value.Int.of(1), Value.Int.of(0));
        }
      } else if (mayBe) {
        open = true;
      } else {
        entries.add(entry);
      }
    }
    Mapping map = Mapping.of(entries);
    return open ? map.open(Knowledge.WHY) : map;
  }
}
