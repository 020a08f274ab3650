package io.plimsoll.plan;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Truth;
import java.util.List;

/** {@code x?.f}, {@code xs[i]} and {@code m[k]}. */
final class Access {
  private Access() {}

  static final class IfPresent extends PlanExpr {
    private final PlanExpr value;
    private final int slot;
    private final PlanExpr then;

    IfPresent(PlanExpr value, int slot, PlanExpr then, Span span) {
      super(span);
      this.value = value;
      this.slot = slot;
      this.then = then;
    }

    @Override
    public Value eval(Frame frame) {
      Value found = value.eval(frame);
      if (found instanceof Absent || found instanceof Unknown) {
        return found;
      }
      frame.set(slot, found);
      return then.eval(frame);
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of(value);
    }
  }

  static final class Index extends PlanExpr {
    private final PlanExpr receiver;
    private final PlanExpr index;

    Index(PlanExpr receiver, PlanExpr index, Span span) {
      super(span);
      this.receiver = receiver;
      this.index = index;
    }

    @Override
    public Value eval(Frame frame) {
      frame.step();
      Value collection = receiver.eval(frame);
      Value at = index.eval(frame);
      return switch (collection) {
        case Listing list when at instanceof Value.Int i -> member(list, i.value());
        case Mapping map when !(at instanceof Unknown) -> entry(map, at, frame);
        default -> Gaps.unknown(collection, at);
      };
    }

    private static Value member(Listing list, long index) {
      if (index >= 0 && index < list.members().size() && !list.isOpen()) {
        return list.members().get((int) index);
      }
      return list.rest().isPresent() ? Unknown.of(list.rest().get()) : Absent.ABSENT;
    }

    private static Value entry(Mapping map, Value key, Frame frame) {
      Value undecided = Value.Bool.FALSE;
      for (Entry entry : map.entries()) {
        frame.step();
        Value same = Equality.equal(entry.key(), key);
        if (Truth.isTrue(same)) {
          return entry.value();
        }
        undecided = Truth.or(undecided, same);
      }
      if (Truth.isUnknown(undecided)) {
        return undecided;
      }
      return map.rest().isPresent() ? Unknown.of(map.rest().get()) : Absent.ABSENT;
    }

    @Override
    public List<PlanExpr> operands() {
      return List.of(receiver, index);
    }
  }
}
