package io.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Evaluates the head of a file and then its stages, in order. */
final class Evaluator {
  /** What the builder sets where a base has none. */
  private static final String PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  private final ParsedDockerfile file;
  private final BuildInputs inputs;
  private final Budget budget = new Budget();
  private final List<Instruction> head = new ArrayList<>();
  private final List<List<Instruction>> bodies = new ArrayList<>();
  private final List<Optional<Instruction.From>> froms = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final List<VariableTable> tables = new ArrayList<>();
  private final List<Reports> refused = new ArrayList<>();
  private final Reports diagnostics;
  private final Set<String> declared = new HashSet<>();
  private final StageGraph graph;
  private final VariableTable global = new VariableTable(new VariableTable.Known(Map.of()));

  Evaluator(ParsedDockerfile file, BuildInputs inputs) {
    this.file = file;
    this.diagnostics = new Reports(file.source());
    this.inputs = inputs;
    divide();
    graph = new StageGraph(froms.stream().map(Evaluator::nameOf).toList(), inputs.contexts());
  }

  private static Optional<String> nameOf(Optional<Instruction.From> from) {
    return from.flatMap(Instruction.From::stageName);
  }

  private void divide() {
    for (Instruction instruction : file.instructions()) {
      if (instruction instanceof Instruction.From from) {
        froms.add(Optional.of(from));
        bodies.add(new ArrayList<>());
      } else if (bodies.isEmpty()) {
        head.add(instruction);
      } else {
        bodies.getLast().add(instruction);
      }
    }
    if (bodies.isEmpty() && !head.isEmpty()) {
      froms.add(Optional.empty());
      bodies.add(new ArrayList<>(head));
      head.clear();
    }
  }

  Evaluation run() {
    Optional<Integer> target = target();
    String targetName =
        inputs
            .target()
            .or(() -> froms.isEmpty() ? Optional.empty() : nameOf(froms.getLast()))
            .orElse("default");
    PlatformArguments.define(global, inputs, file.source(), targetName);
    StageEvaluator globals = evaluator(global, Optional.empty(), -1);
    head.forEach(i -> globals.run(i, false));
    declared.addAll(globals.declared());
    diagnostics.addAll(globals.diagnostics());
    for (int i = 0; i < bodies.size(); i++) {
      stage(i, globals.scope());
    }
    Set<Integer> used = target.map(t -> StageGraph.used(stages, t)).orElse(Set.of());
    used.forEach(i -> diagnostics.addAll(refused.get(i)));
    if (budget.isSpent()) {
      diagnostics.add(StageErrors.budget(file.source().span(0, 0)));
    }
    Set<String> unused = new TreeSet<>(inputs.arguments().keySet());
    unused.removeAll(declared);
    unused.removeIf(PlatformArguments::isPredefined);
    return new Evaluation(
        file,
        globals.steps(),
        globals.scope(),
        stages,
        target,
        target.map(t -> StageGraph.shipped(stages, t)).orElse(Set.of()),
        used,
        StageGraph.leaves(stages),
        unused,
        diagnostics.settled());
  }

  private Optional<Integer> target() {
    if (inputs.target().isEmpty()) {
      return froms.isEmpty() ? Optional.empty() : Optional.of(froms.size() - 1);
    }
    OptionalInt found = graph.target(inputs.target().get());
    if (found.isEmpty()) {
      diagnostics.add(StageErrors.target(inputs.target().get(), graph.names()));
      return Optional.empty();
    }
    return Optional.of(found.getAsInt());
  }

  private StageEvaluator evaluator(
      VariableTable table, Optional<VariableTable> globals, int index) {
    return new StageEvaluator(table, globals, inputs, file, budget, graph, index);
  }

  private void stage(int index, Scope globals) {
    Reports problems = new Reports(file.source());
    Optional<Instruction.From> from = froms.get(index);
    Optional<Expanded> reference = from.flatMap(Instruction.From::base).map(w -> named(w, globals));
    StageBase base = reference.map(r -> base(r, index, problems)).orElse(new StageBase.Missing());
    Optional<Expanded> platform =
        from.flatMap(Instruction.From::platform).map(w -> platform(w, globals));
    VariableTable table = new VariableTable(below(base));
    StageEvaluator evaluator = evaluator(table, Optional.of(global), index);
    if (base instanceof StageBase.Earlier(int parent)) {
      triggers(stages.get(parent), evaluator, problems);
    }
    bodies.get(index).forEach(i -> evaluator.run(i, false));
    problems.addAll(evaluator.diagnostics());
    declared.addAll(evaluator.declared());
    tables.add(table);
    refused.add(problems);
    stages.add(
        new Stage(
            index,
            from,
            nameOf(from),
            base,
            platform,
            undeclared(reference, platform),
            evaluator.dependencies(),
            evaluator.steps(),
            evaluator.scope()));
  }

  /** Triggers run in the children of their own stage only. */
  private static void triggers(Stage parent, StageEvaluator child, Reports problems) {
    for (Step step : parent.steps()) {
      if (step.instruction() instanceof Instruction.OnBuild onBuild && !step.triggered()) {
        onBuild.trigger().filter(Evaluator::mayTrigger).ifPresent(t -> child.run(t, true));
        problems.addAll(onBuild.deferred());
      }
    }
  }

  private static boolean mayTrigger(Instruction trigger) {
    return !(trigger instanceof Instruction.OnBuild
        || trigger instanceof Instruction.From
        || trigger instanceof Instruction.Maintainer);
  }

  private VariableTable.Base below(StageBase base) {
    Map<String, Binding> path = Map.of("PATH", PlatformArguments.bound(PATH, file.source()));
    return switch (base) {
      case StageBase.Earlier(int stage) -> new VariableTable.Parent(tables.get(stage));
      case StageBase.Scratch() -> new VariableTable.Known(path);
      case StageBase.Image(Expanded reference) -> supplied(reference, path);
      case StageBase.Context(String name) -> new VariableTable.Unknown();
      case StageBase.Missing() -> new VariableTable.Unknown();
    };
  }

  private VariableTable.Base supplied(Expanded reference, Map<String, Binding> path) {
    Optional<Map<String, String>> environment =
        reference.text().flatMap(r -> Optional.ofNullable(inputs.baseEnvironments().get(r)));
    if (environment.isEmpty()) {
      return new VariableTable.Unknown();
    }
    Map<String, Binding> known = new HashMap<>(path);
    environment.get().forEach((k, v) -> known.put(k, PlatformArguments.bound(v, file.source())));
    return new VariableTable.Known(known);
  }

  /** The builder expands the lines of FROM before it knows which stages it needs. */
  private Expanded named(Word base, Scope globals) {
    Expanded expanded = Expansion.of(base, budget.guard(globals), file.escape());
    diagnostics.addAll(expanded.errors());
    return expanded;
  }

  private static Set<String> undeclared(Optional<Expanded> reference, Optional<Expanded> platform) {
    Set<String> names = new HashSet<>();
    reference.ifPresent(r -> names.addAll(r.undeclared()));
    platform.ifPresent(p -> names.addAll(p.undeclared()));
    return names;
  }

  private StageBase base(Expanded expanded, int index, Reports problems) {
    Optional<String> text = expanded.text();
    if (text.isEmpty()) {
      return new StageBase.Image(expanded);
    }
    if (text.get().isBlank()) {
      diagnostics.add(StageErrors.emptyBase(expanded.span()));
      return new StageBase.Missing();
    }
    OptionalInt earlier = graph.earlier(text.get(), index);
    if (earlier.isPresent()) {
      return new StageBase.Earlier(earlier.getAsInt());
    }
    if (graph.isContext(text.get().toLowerCase(Locale.ROOT))) {
      return new StageBase.Context(text.get());
    }
    if (text.get().equals("scratch")) {
      return new StageBase.Scratch();
    }
    if (!ReferenceSyntax.isValid(text.get())) {
      problems.add(StageErrors.badReference(expanded.span(), text.get()));
    }
    return new StageBase.Image(expanded);
  }

  private Expanded platform(Word word, Scope globals) {
    Expanded expanded = Expansion.of(word, budget.guard(globals), file.escape());
    diagnostics.addAll(expanded.errors());
    expanded
        .text()
        .filter(text -> !Platforms.isValid(text))
        .ifPresent(text -> diagnostics.add(StageErrors.badPlatform(word.span(), text)));
    return expanded;
  }
}
