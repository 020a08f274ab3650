package io.plimsoll.plan;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.List;
import java.util.Optional;

/** {@code count}: a number, or the bounds it lies between. */
final class Counts {
  private Counts() {}

  /** {@code count(xs)}. */
  static final class OfCollection extends PlanExpr {
    private final PlanExpr collection;

    OfCollection(PlanExpr collection, Span span) {
      super(span);
      this.collection = collection;
    }

    @Override
    public Value eval(Frame frame) {
      frame.step();
      return of(collection.eval(frame));
    }

    static Value of(Value value) {
      Members members = Members.of(value);
      long least = members.known().size();
      boolean closed = value instanceof Listing list && !list.isOpen();
      long most = closed ? ((Listing) value).members().size() : Long.MAX_VALUE;
      return bounded(least, members.rest().isPresent() ? most : least, members.rest());
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of(collection);
    }
  }

  static Value bounded(long least, long most, Optional<Reasons> why) {
    return least == most || why.isEmpty()
        ? Value.Int.of(least)
        : new Unknown(why.get(), Optional.of(new Unknown.Bounds(least, most)));
  }

  /** {@code count(x in xs where p, y in x.ys)}. */
  static final class Where extends PlanExpr {
    private final List<PlanBinding> bindings;

    Where(List<PlanBinding> bindings, Span span) {
      super(span);
      this.bindings = bindings;
    }

    @Override
    public Value eval(Frame frame) {
      Tally tally = new Tally();
      count(0, Value.Bool.TRUE, frame, tally);
      long most = tally.open ? Long.MAX_VALUE : tally.sure + tally.doubtful;
      return bounded(tally.sure, most, tally.why);
    }

    private void count(int level, Value condition, Frame frame, Tally tally) {
      if (level == bindings.size()) {
        tally.add(condition);
        return;
      }
      PlanBinding binding = bindings.get(level);
      Members members = Members.of(binding.source().eval(frame));
      members.rest().ifPresent(tally::open);
      for (Value member : members.known()) {
        frame.step();
        frame.set(binding.slot(), member);
        Value holds =
            binding.where().isPresent() ? binding.where().get().eval(frame) : Value.Bool.TRUE;
        if (!Truth.isFalse(holds)) {
          count(level + 1, Truth.and(condition, holds), frame, tally);
        }
      }
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of();
    }
  }

  /** What has been counted so far. */
  private static final class Tally {
    private long sure;
    private long doubtful;
    private boolean open;
    private Optional<Reasons> why = Optional.empty();

    void add(Value condition) {
      if (Truth.isTrue(condition)) {
        sure++;
      } else {
        doubtful++;
        why = Gaps.both(why, Optional.of(Truth.reasons(condition)));
      }
    }

    void open(Reasons reasons) {
      open = true;
      why = Gaps.both(why, Optional.of(reasons));
    }
  }
}
