package io.plimsoll.semantics;

import io.plimsoll.builtin.StandardBuiltins;
import io.plimsoll.check.Checked;
import io.plimsoll.check.Checker;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Target;
import io.plimsoll.model.Value;
import io.plimsoll.parse.Parsed;
import io.plimsoll.parse.Parser;
import io.plimsoll.plan.Compiler;
import io.plimsoll.plan.Frame;
import io.plimsoll.plan.Meter;
import io.plimsoll.plan.PlanExpr;
import io.plimsoll.plan.Run;
import io.plimsoll.resolve.PolicyUnit;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import io.plimsoll.typed.Function;
import io.plimsoll.typed.TypedExpr;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An expression over fixed variables: the body of a function that one rule calls. */
final class Program {
  static final Schema SCHEMA = Schema.load();
  private static final StandardBuiltins BUILTINS = new StandardBuiltins(SCHEMA);
  private static final NodeMaker NODES = new NodeMaker(SCHEMA);

  private static final String FORMALS =
      "b: Bool, c: Bool, i: Int, j: Int, s: String, t: String, xs: List<Int>, ys: List<Int>, "
          + "ws: Set<String>, vs: Set<Int>, m: Map<String, Int>, o: Int?, q: String?";
  private static final String ARGUMENTS =
      "true, false, 1, 2, \"a\", \"b\", [1], [2], {\"a\"}, {1}, {\"a\": 1}, 3, \"c\"";

  private final Function function;
  private final boolean judgesKnowledge;
  private final PlanExpr plan;

  private Program(Function function, boolean judgesKnowledge) {
    this.function = function;
    this.judgesKnowledge = judgesKnowledge;
    this.plan = new Compiler(Map.of(), BUILTINS, NODES).expression(function.body());
  }

  /** The program of a condition; what the checker refuses fails with its reasons. */
  static Program of(String condition) {
    String text =
        """
        fn asked(%s) -> Bool = %s
        rule generated-rule "Generated" {
          severity low
          require asked(%s)
        }
        """
            .formatted(FORMALS, condition, ARGUMENTS);
    Parsed parsed = Parser.parse(Source.of("policy.plim", text));
    Checked checked =
        Checker.check(SCHEMA, List.of(new PolicyUnit(parsed.file(), "", "", false, true)));
    if (checked.policies().rules().isEmpty() || !parsed.diagnostics().isEmpty()) {
      throw new AssertionError(
          condition
              + parsed.diagnostics()
              + checked.diagnostics().stream().filter(d -> d.isError()).toList());
    }
    var rule = checked.policies().rules().getFirst();
    var called = rule.scopes().getFirst().checks().getFirst().condition().orElseThrow();
    return new Program(((TypedExpr.Call) called).function(), rule.judgesKnowledge());
  }

  Function function() {
    return function;
  }

  boolean judgesKnowledge() {
    return judgesKnowledge;
  }

  /** What the plan makes of arguments. */
  Value run(List<Value> arguments) {
    Run run =
        new Run(new Target("none", Map.of(), Optional.empty()), new Meter(Meter.DEFAULT_BUDGET));
    Frame frame = new Frame(run, function.frameSize());
    for (int i = 0; i < arguments.size(); i++) {
      frame.set(i, arguments.get(i));
    }
    return plan.eval(frame);
  }
}
