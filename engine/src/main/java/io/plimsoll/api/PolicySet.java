package io.plimsoll.api;

import io.plimsoll.config.ActivePolicy;
import io.plimsoll.config.ActiveRule;
import io.plimsoll.config.Unconfigured;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.eval.Evaluator;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.ingest.evidence.TrustKey;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Target;
import io.plimsoll.plan.Compiler;
import io.plimsoll.plan.PlanRule;
import io.plimsoll.render.RuleCatalogue;
import io.plimsoll.report.Gate;
import io.plimsoll.report.InputUsed;
import io.plimsoll.report.PolicyUsed;
import io.plimsoll.report.Report;
import io.plimsoll.report.RuleVerdicts;
import io.plimsoll.report.Tool;
import io.plimsoll.settle.Commented;
import io.plimsoll.settle.JudgedRule;
import io.plimsoll.settle.RunFacts;
import io.plimsoll.settle.Settlement;
import io.plimsoll.settle.Standing;
import io.plimsoll.settle.WaiverTerms;
import io.plimsoll.targets.Assembly;
import io.plimsoll.targets.Declared;
import io.plimsoll.targets.Joining;
import io.plimsoll.targets.Prospect;
import io.plimsoll.targets.Targets;
import io.plimsoll.typed.TypedPolicies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Compiled, configured policies: immutable, and safe to use from several threads. */
public final class PolicySet {
  private final TypedPolicies typed;
  private final ActivePolicy active;
  private final Compiler compiler;
  private final List<PlanRule> plans;
  private final Targets targets;
  private final NodeMaker nodes;
  private final PolicyUsed used;

  PolicySet(
      TypedPolicies typed,
      ActivePolicy active,
      Compiler compiler,
      NodeMaker nodes,
      Targets targets,
      PolicyUsed used) {
    this.typed = typed;
    this.active = active;
    this.compiler = compiler;
    this.plans = active.rules().stream().map(ActiveRule::rule).map(compiler::rule).toList();
    this.nodes = nodes;
    this.targets = targets;
    this.used = used;
  }

  /** What is active, how severe, and with which parameters. */
  public ActivePolicy active() {
    return active;
  }

  /** All rules and profiles there are, active or not. */
  public TypedPolicies all() {
    return typed;
  }

  /** The active rules and those that wait for a parameter, by full name. */
  public List<RuleCatalogue.Row> catalogue() {
    List<RuleCatalogue.Row> rows = new ArrayList<>();
    for (ActiveRule rule : active.rules()) {
      var force = rule.everywhere();
      rows.add(
          new RuleCatalogue.Row(
              rule.rule(), force.severity(), force.unknown(), rule.paths(), List.of()));
    }
    for (Unconfigured waiting : active.unconfigured()) {
      List<String> parameters = waiting.parameters().stream().map(p -> p.fullName()).toList();
      rows.add(
          new RuleCatalogue.Row(
              waiting.rule(),
              waiting.rule().severity(),
              waiting.rule().unknown(),
              List.of(),
              parameters));
    }
    rows.sort(java.util.Comparator.comparing(r -> r.rule().fullName()));
    return rows;
  }

  /** Judges inputs and settles what was found into one report. */
  public Report evaluate(List<? extends Input> inputs, Options options) {
    return evaluate(inputs, options, Run.NOTHING);
  }

  /**
   * What the caller of a run knows about it.
   *
   * @param met what was met while inputs were read; it becomes part of the report
   * @param projectPath the path from the project root for a path as reports print it
   * @param declared views that the project says belong together
   * @param keys with which attestations are verified
   */
  public record Run(
      List<Diagnostic> met,
      UnaryOperator<String> projectPath,
      List<Declared> declared,
      List<TrustKey> keys) {
    public static final Run NOTHING =
        new Run(List.of(), UnaryOperator.identity(), List.of(), List.of());

    public Run {
      met = List.copyOf(met);
      declared = List.copyOf(declared);
      keys = List.copyOf(keys);
    }
  }

  /** Judges inputs with what the caller knows about them. */
  public Report evaluate(List<? extends Input> inputs, Options options, Run run) {
    Ingestion.Read read =
        new Ingestion(nodes, run.keys(), options.limits()).read(inputs, options.threads());
    Assembly assembly = new Assembly(targets, targets.tables(), options.now());
    List<Prospect> prospects =
        new Joining(read.parts(), assembly, options.environment()).prospects(run.declared());
    Evaluator evaluator = new Evaluator(options.limits().of(Limit.RULE_STEPS));
    List<Judged> judged =
        Parallel.map(prospects, options.threads(), prospect -> judge(prospect.make(), evaluator));
    Set<Diagnostic> diagnostics = new LinkedHashSet<>(run.met());
    diagnostics.addAll(read.diagnostics());
    judged.forEach(j -> diagnostics.addAll(j.ready().diagnostics()));
    diagnostics.addAll(read.unusedBases(judged.stream().map(Judged::ready).toList()));
    List<JudgedRule> rules = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      int index = i;
      ActiveRule rule = active.rules().get(i);
      rules.add(
          new JudgedRule(
              rule.rule(),
              file -> rule.at(file).map(f -> new Standing(f.severity(), f.unknown())),
              judged.stream()
                  .map(j -> new JudgedRule.InTarget(j.ready().target(), j.verdicts().get(index)))
                  .toList()));
    }
    return settlement(read.commented(), options)
        .settle(facts(judged, read, options, List.copyOf(diagnostics), run.projectPath()), rules);
  }

  /** Number of syntax errors in the scripts of a Dockerfile. */
  long scriptErrors(DockerfileInput input, InputLimits limits) {
    Node dockerfile =
        new DockerfileReader(nodes, limits).read(input.source(), input.options()).dockerfile();
    return ((Listing) dockerfile.get("stages"))
        .members().stream()
            .flatMap(stage -> ((Listing) ((Node) stage).get("runs")).members().stream())
            .map(run -> (Node) ((Node) run).get("script"))
            .mapToLong(script -> ((Listing) script.get("errors")).members().size())
            .sum();
  }

  private record Judged(Prospect.Ready ready, List<RuleVerdicts> verdicts) {}

  private Judged judge(Prospect.Ready ready, Evaluator evaluator) {
    List<RuleVerdicts> verdicts = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      ActiveRule rule = active.rules().get(i);
      verdicts.add(
          evaluator.evaluate(plans.get(i), ready.target(), file -> rule.at(file).isPresent()));
    }
    return new Judged(ready, verdicts);
  }

  private Settlement settlement(List<Commented> commented, Options options) {
    Gate gate = new Gate(active.failOn(), options.strict(), options.denyWarnings());
    WaiverTerms terms =
        new WaiverTerms(
            active.waivers(),
            compiler::expression,
            commented,
            typed.rules(),
            active.waiverDays(),
            active.compatPragmas());
    return new Settlement(gate, terms, options.baseline());
  }

  private RunFacts facts(
      List<Judged> judged,
      Ingestion.Read read,
      Options options,
      List<Diagnostic> diagnostics,
      UnaryOperator<String> projectPath) {
    List<InputUsed> used =
        judged.stream()
            .flatMap(j -> read.used(j.ready()).map(u -> used(u, j.ready().target())))
            .toList();
    List<RunFacts.Unconfigured> waiting =
        active.unconfigured().stream()
            .map(
                u ->
                    new RunFacts.Unconfigured(
                        u.rule(), u.parameters().stream().map(p -> p.fullName()).toList()))
            .toList();
    return new RunFacts(
        new Tool("plimsoll", Version.current()),
        this.used,
        options.now(),
        used,
        waiting,
        diagnostics,
        projectPath,
        read::pointer);
  }

  private static InputUsed used(Prospect.Used input, Target target) {
    return new InputUsed(input.path(), input.kind().word(), input.digest().get(), target.name());
  }
}
