package io.plimsoll.config;

import io.plimsoll.builtin.Builtins;
import io.plimsoll.check.Parts;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Absent;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Target;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.plan.BudgetExceeded;
import io.plimsoll.plan.Compiler;
import io.plimsoll.plan.Frame;
import io.plimsoll.plan.Meter;
import io.plimsoll.plan.Run;
import io.plimsoll.schema.Schema;
import io.plimsoll.typed.TypedExpr;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Values of expressions that read no fact: defaults and what profiles set. */
final class Constants {
  /** Steps for one value: a literal of the longest file has fewer members. */
  private static final long BUDGET = 1_000_000;

  private final Compiler compiler;
  private final Consumer<Diagnostic> reports;

  Constants(Schema schema, Builtins builtins, Consumer<Diagnostic> reports) {
    this.compiler = new Compiler(Map.of(), builtins, new NodeMaker(schema));
    this.reports = reports;
  }

  /** The value, with the expression's place as origin; nothing, and a report, when it has none. */
  Optional<Value> value(TypedExpr expr) {
    try {
      Run run = new Run(new Target("", Map.of(), Optional.empty()), new Meter(BUDGET));
      Value value = compiler.expression(expr).eval(new Frame(run, slots(expr)));
      if (value instanceof Unknown u) {
        return none(expr, u.reasons().kept().getFirst().text());
      }
      Origin origin = Origin.at(expr.span());
      return Optional.of(value instanceof Absent ? new Absent(origin) : value.from(origin));
    } catch (BudgetExceeded e) {
      return none(expr, "it takes more than " + BUDGET + " steps");
    }
  }

  private Optional<Value> none(TypedExpr expr, String why) {
    reports.accept(
        Diagnostic.at(expr.span(), Code.E0705, "this has no value: " + why)
            .help("write the value itself"));
    return Optional.empty();
  }

  /** No part binds more than a few variables, so there are fewer slots than this. */
  private static int slots(TypedExpr expr) {
    int[] parts = {0};
    Parts.each(expr, e -> parts[0]++);
    return 4 * parts[0];
  }
}
