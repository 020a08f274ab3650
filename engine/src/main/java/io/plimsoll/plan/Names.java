package io.plimsoll.plan;

import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.typed.PackageLet;

/** Expressions that read a name. */
final class Names {
  private Names() {}

  static final class Constant extends PlanExpr {
    private final Value value;

    Constant(Value value, Span span) {
      super(span);
      this.value = value;
    }

    Value value() {
      return value;
    }

    @Override
    public Value eval(Frame frame) {
      return value;
    }
  }

  static final class Local extends PlanExpr {
    private final int slot;

    Local(int slot, Span span) {
      super(span);
      this.slot = slot;
    }

    @Override
    public Value eval(Frame frame) {
      return frame.get(slot);
    }
  }

  static final class OfView extends PlanExpr {
    private final String view;

    OfView(String view, Span span) {
      super(span);
      this.view = view;
    }

    @Override
    public Value eval(Frame frame) {
      return frame.run().target().view(view);
    }
  }

  static final class OfLet extends PlanExpr {
    private final PackageLet let;
    private final PlanExpr value;

    OfLet(PackageLet let, PlanExpr value, Span span) {
      super(span);
      this.let = let;
      this.value = value;
    }

    @Override
    public Value eval(Frame frame) {
      return frame.run().let(let, value);
    }
  }
}
