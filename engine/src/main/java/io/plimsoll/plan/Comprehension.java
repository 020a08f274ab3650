package io.plimsoll.plan;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Sets;
import io.plimsoll.value.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** List, set and map comprehensions. */
final class Comprehension extends PlanExpr {
  /** Members that are held: an image may have more files than there is room for their paths. */
  static final int MOST_MEMBERS = 100_000;

  private static final Reasons FULL =
      Reasons.of(
          Reason.of(
              Reason.Kind.BUDGET,
              "members",
              "a policy makes a collection of more than " + MOST_MEMBERS + " members"));

  /** What it makes. */
  enum Kind {
    LIST,
    SET,
    MAP
  }

  private final Kind kind;
  private final Optional<PlanExpr> key;
  private final PlanExpr value;
  private final List<PlanBinding> bindings;

  Comprehension(
      Kind kind, Optional<PlanExpr> key, PlanExpr value, List<PlanBinding> bindings, Span span) {
    super(span);
    this.kind = kind;
    this.key = key;
    this.value = value;
    this.bindings = bindings;
  }

  private static final class Result {
    final List<Value> values = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    Optional<Reasons> rest = Optional.empty();

    boolean isFull() {
      return values.size() + entries.size() >= MOST_MEMBERS;
    }

    void open(Reasons reasons) {
      rest = Gaps.both(rest, Optional.of(reasons));
    }
  }

  @Override
  public Value eval(Frame frame) {
    Result result = new Result();
    collect(0, frame, result);
    return switch (kind) {
      case LIST -> new Listing(false, result.values, result.rest, Origin.NONE);
      case SET -> Sets.of(result.values, result.rest);
      case MAP -> Maps.of(result.entries, result.rest);
    };
  }

  private void collect(int level, Frame frame, Result result) {
    if (level == bindings.size()) {
      add(frame, result);
      return;
    }
    PlanBinding binding = bindings.get(level);
    Members members = Members.of(binding.source().eval(frame));
    members.rest().ifPresent(result::open);
    for (Value member : members.known()) {
      if (result.isFull()) {
        // what is left may hold further ones
        result.open(FULL);
        return;
      }
      frame.step();
      frame.set(binding.slot(), member);
      Value holds =
          binding.where().isPresent() ? binding.where().get().eval(frame) : Value.Bool.TRUE;
      if (Truth.isTrue(holds)) {
        collect(level + 1, frame, result);
      } else if (Truth.isUnknown(holds)) {
        result.open(Truth.reasons(holds));
      }
    }
  }

  private void add(Frame frame, Result result) {
    Value element = value.eval(frame);
    if (kind != Kind.MAP) {
      if (!(element instanceof Absent)) {
        result.values.add(element);
      }
      return;
    }
    result.entries.add(new Entry(key.map(k -> k.eval(frame)).orElse(element), element));
  }
}
