package io.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Walks through the instructions of one stage, or of the head of the file. */
final class StageEvaluator {
  private final VariableTable table;
  private final Optional<VariableTable> global;
  private final Map<String, String> arguments;
  private final char escape;
  private final Budget budget;
  private final StageGraph graph;
  private final int index;
  private final List<Step> steps = new ArrayList<>();
  private final Reports diagnostics;
  private final Set<Integer> dependencies = new LinkedHashSet<>();
  private final Set<String> declared = new LinkedHashSet<>();

  /**
   * Starts with what the base gives.
   *
   * @param global the variables of the head of the file; absent for the head itself
   * @param index of the stage; -1 for the head
   */
  StageEvaluator(
      VariableTable table,
      Optional<VariableTable> global,
      BuildInputs inputs,
      ParsedDockerfile file,
      Budget budget,
      StageGraph graph,
      int index) {
    this.table = table;
    this.global = global;
    this.arguments = inputs.arguments();
    this.escape = file.escape();
    this.diagnostics = new Reports(file.source());
    this.budget = budget;
    this.graph = graph;
    this.index = index;
  }

  List<Step> steps() {
    return steps;
  }

  /** What the builder refuses here if it comes to build the stage. */
  Reports diagnostics() {
    return diagnostics;
  }

  Set<Integer> dependencies() {
    return dependencies;
  }

  /** Names of all ARG. */
  Set<String> declared() {
    return declared;
  }

  Scope scope() {
    return new Scope(table, table.now(), escape);
  }

  void run(Instruction instruction, boolean triggered) {
    Scope scope = scope();
    ExpandedWords words = new ExpandedWords(scope, budget);
    words.addAll(instruction);
    List<Step.Assignment> assignments = assignments(instruction, words);
    Step step =
        new Step(
            instruction, triggered, scope, words.values(), assignments, references(instruction));
    steps.add(step);
    diagnostics.addAll(words.errors());
    if (instruction.head().wellFormed()) {
      new StepChecks(step, diagnostics).check();
    }
  }

  private List<Step.Assignment> assignments(Instruction instruction, ExpandedWords words) {
    return switch (instruction) {
      case Instruction.Env env -> {
        List<Step.Assignment> given = given(env.pairs(), words);
        // All pairs of one ENV see the values from before it.
        for (Step.Assignment assignment : given) {
          assignment.key().text().ifPresent(name -> table.setEnv(name, assignment.value()));
        }
        yield given;
      }
      case Instruction.Label label -> given(label.pairs(), words);
      case Instruction.Arg arg -> declarations(arg, words);
      case Instruction.From from -> List.of();
      case Instruction.Transfer transfer -> List.of();
      case Instruction.Run run -> List.of();
      case Instruction.Expose expose -> List.of();
      case Instruction.Volume volume -> List.of();
      case Instruction.User user -> List.of();
      case Instruction.Workdir workdir -> List.of();
      case Instruction.Cmd cmd -> List.of();
      case Instruction.Entrypoint entrypoint -> List.of();
      case Instruction.Healthcheck health -> List.of();
      case Instruction.Shell shell -> List.of();
      case Instruction.StopSignal stop -> List.of();
      case Instruction.OnBuild onBuild -> List.of();
      case Instruction.Maintainer maintainer -> List.of();
      case Instruction.Unrecognized unknown -> List.of();
    };
  }

  private static List<Step.Assignment> given(List<Pair> pairs, ExpandedWords words) {
    List<Step.Assignment> given = new ArrayList<>();
    for (Pair pair : pairs) {
      Expanded key = words.of(pair.key());
      Binding value =
          pair.value()
              .map(w -> bound(words.of(w)))
              .orElseGet(() -> new Binding.Bound(List.of(), Set.of()));
      given.add(new Step.Assignment(pair, key, value));
    }
    return given;
  }

  private static Binding bound(Expanded value) {
    return new Binding.Bound(value.parts(), value.overridable());
  }

  /** Each ARG sees the ones before it, also of its own line. */
  private List<Step.Assignment> declarations(Instruction.Arg arg, ExpandedWords outer) {
    List<Step.Assignment> all = new ArrayList<>();
    for (Pair pair : arg.pairs()) {
      String name = pair.key().text();
      declared.add(name);
      Binding value = argument(pair, outer);
      table.setArg(name, value);
      all.add(new Step.Assignment(pair, Expansion.verbatim(pair.key()), value));
    }
    return all;
  }

  /** Build argument, then default, then the head of the file, then what the name already means. */
  private Binding argument(Pair pair, ExpandedWords outer) {
    String name = pair.key().text();
    String given = arguments.get(name);
    if (given != null) {
      return PlatformArguments.bound(given, pair.span().source());
    }
    if (pair.value().isPresent()) {
      ExpandedWords words = new ExpandedWords(scope(), budget);
      Expanded value = words.add(pair.value().get());
      outer.values().putAll(words.values());
      return overridable(name, value.parts(), value.overridable());
    }
    Binding before =
        global
            .map(g -> g.lookup(name, g.now()))
            .filter(b -> !(b instanceof Binding.Unset))
            .orElseGet(() -> table.lookup(name, table.now()));
    return switch (before) {
      case Binding.Bound bound -> overridable(name, bound.value(), bound.overridable());
      case Binding.Open open ->
          open.declared() ? open : new Binding.Open(Reason.BUILD_ARGUMENT, true);
      case Binding.Unset unset -> new Binding.Open(Reason.BUILD_ARGUMENT, true);
    };
  }

  private static Binding overridable(String name, List<Part> value, Set<String> others) {
    Set<String> names = new LinkedHashSet<>(others);
    names.add(name);
    return new Binding.Bound(value, names);
  }

  private List<StageReference> references(Instruction instruction) {
    List<StageReference> references = new ArrayList<>();
    if (instruction instanceof Instruction.Copy copy) {
      copy.from().filter(w -> !w.isEmpty()).ifPresent(w -> refer(w, true, references));
    } else if (instruction instanceof Instruction.Run run) {
      for (Mount mount : run.mounts()) {
        mount.from().filter(w -> !w.isEmpty()).ifPresent(w -> refer(w, false, references));
      }
    }
    return references;
  }

  private void refer(Word word, boolean numbers, List<StageReference> references) {
    if (index < 0) {
      return;
    }
    StageReference reference = graph.resolve(word, numbers, index);
    references.add(reference);
    switch (reference.kind()) {
      case STAGE, INDEX -> dependencies.add(reference.stage().orElseThrow());
      case OWN_STAGE, LATER_STAGE, BAD_INDEX ->
          diagnostics.add(StageErrors.reference(reference, graph.names()));
      case IMAGE, CONTEXT -> {}
    }
  }
}
