package io.plimsoll.semantics;

import io.plimsoll.api.DockerfileInput;
import io.plimsoll.builtin.StandardBuiltins;
import io.plimsoll.check.Checked;
import io.plimsoll.check.Checker;
import io.plimsoll.eval.Applies;
import io.plimsoll.eval.Evaluator;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Target;
import io.plimsoll.model.Unknown;
import io.plimsoll.parse.Parsed;
import io.plimsoll.parse.Parser;
import io.plimsoll.plan.Compiler;
import io.plimsoll.plan.Meter;
import io.plimsoll.plan.PlanRule;
import io.plimsoll.report.RuleVerdicts;
import io.plimsoll.resolve.PolicyUnit;
import io.plimsoll.source.Source;
import io.plimsoll.targets.Targets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges Dockerfiles by the sample rules, rule by rule. */
final class Judging {
  private static final NodeMaker NODES = new NodeMaker(Program.SCHEMA);
  private static final Unknown NO_TABLES =
      Unknown.of(Reason.of(Reason.Kind.MISSING_TABLE, "tables", "no tables here"));

  private Judging() {}

  static List<PlanRule> rules() {
    Parsed parsed = Parser.parse(Source.of("policy.plim", SampleRules.TEXT));
    Checked checked =
        Checker.check(Program.SCHEMA, List.of(new PolicyUnit(parsed.file(), "", "", false, true)));
    if (checked.hasErrors() || !parsed.diagnostics().isEmpty()) {
      throw new AssertionError(parsed.diagnostics() + " " + checked.diagnostics());
    }
    Compiler compiler = new Compiler(Map.of(), new StandardBuiltins(Program.SCHEMA), NODES);
    return checked.policies().rules().stream().map(compiler::rule).toList();
  }

  static Target target(String text) {
    DockerfileInput input = DockerfileInput.of("Dockerfile", text);
    DockerfileReader.Ingested read =
        new DockerfileReader(NODES).read(input.source(), input.options());
    return new Targets(NODES, NO_TABLES)
        .of(
            "Dockerfile",
            Map.of("dockerfile", read.dockerfile()),
            Optional.of(Instant.parse("2026-11-20T12:00:00Z")),
            Targets.About.NOTHING,
            Optional.of(input.source().span(0, 0)));
  }

  static RuleVerdicts judge(PlanRule rule, Target target) {
    return new Evaluator(Meter.DEFAULT_BUDGET).evaluate(rule, target, Applies.EVERYWHERE);
  }
}
