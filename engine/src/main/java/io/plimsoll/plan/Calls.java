package io.plimsoll.plan;

import io.plimsoll.builtin.Ambient;
import io.plimsoll.builtin.Builtin;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.value.Gaps;
import java.util.List;

/** Calls of built-ins and of functions of a policy. */
final class Calls {
  private Calls() {}

  static final class OfBuiltin extends PlanExpr {
    private final Builtin builtin;
    private final List<PlanExpr> arguments;

    OfBuiltin(Builtin builtin, List<PlanExpr> arguments, Span span) {
      super(span);
      this.builtin = builtin;
      this.arguments = arguments;
    }

    @Override
    public Value eval(Frame frame) {
      frame.step();
      Value[] values = new Value[arguments.size()];
      boolean unknown = false;
      for (int i = 0; i < values.length; i++) {
        values[i] = arguments.get(i).eval(frame);
        unknown |= values[i] instanceof Unknown;
      }
      return unknown && builtin.isStrict()
          ? Gaps.unknown(values)
          : builtin.call(values, new Ambient(frame.run().target()));
    }

    @Override
    public List<PlanExpr> operands() {
      return arguments;
    }
  }

  /** A function of a policy, compiled; its body is set once, after functions that it calls. */
  record Body(int frameSize, List<Let> lets, PlanExpr result) {}

  record Let(int slot, PlanExpr value) {}

  static final class OfFunction extends PlanExpr {
    private final Body body;
    private final List<PlanExpr> arguments;

    OfFunction(Body body, List<PlanExpr> arguments, Span span) {
      super(span);
      this.body = body;
      this.arguments = arguments;
    }

    @Override
    public Value eval(Frame frame) {
      frame.step();
      Frame inner = new Frame(frame.run(), body.frameSize());
      for (int i = 0; i < arguments.size(); i++) {
        inner.set(i, arguments.get(i).eval(frame));
      }
      for (Let let : body.lets()) {
        inner.set(let.slot(), let.value().eval(inner));
      }
      return body.result().eval(inner);
    }

    @Override
    public List<PlanExpr> operands() {
      return arguments;
    }
  }
}
