package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.Step;
import io.plimsoll.ingest.dockerfile.StageModel.Member;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.ingest.parts.ScriptNodes;
import io.plimsoll.ingest.parts.Shells;
import io.plimsoll.ingest.parts.Users;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the instructions of one stage in order, so that each sees what is in force before it. */
final class StageReader {
  private final NodeMaker nodes;
  private final StageModel stage;
  private final InForce inForce;
  private final InstructionNodes instructions;
  private final Transfers transfers;
  private final WrittenCommands lines;
  private final Definitions definitions;

  StageReader(
      NodeMaker nodes,
      StageModel stage,
      InstructionNodes instructions,
      Transfers transfers,
      Definitions definitions) {
    this.nodes = nodes;
    this.stage = stage;
    this.inForce = new InForce(nodes, stage);
    this.instructions = instructions;
    this.transfers = transfers;
    this.lines = new WrittenCommands(nodes);
    this.definitions = definitions;
  }

  void read() {
    for (Step step : stage.stage.steps()) {
      if (!step.triggered()) {
        member(step, false);
      } else if (isSetting(step.instruction())) {
        inherit(step);
      }
    }
  }

  /**
   * Triggers of the base stand in the text of the base and are judged there; what they set is in
   * force here.
   */
  private void inherit(Step step) {
    Later self = new Later();
    Node.Builder node = instructions.of(step, 0, false).lazy("stage", stage::node);
    fill(node, step, self);
    Node made = self.set(nodes.build(node));
    stage.inherited.add(new Member(step, made, false));
    remember(step, made);
  }

  /** Whether it sets what is in force behind it. */
  private static boolean isSetting(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Arg i -> true;
      case Instruction.Env i -> true;
      case Instruction.Label i -> true;
      case Instruction.Expose i -> true;
      case Instruction.Volume i -> true;
      case Instruction.User i -> true;
      case Instruction.Workdir i -> true;
      case Instruction.Cmd i -> true;
      case Instruction.Entrypoint i -> true;
      case Instruction.Healthcheck i -> true;
      case Instruction.Shell i -> true;
      case Instruction.StopSignal i -> true;
      case Instruction.From i -> false;
      case Instruction.Run i -> false;
      case Instruction.Transfer i -> false;
      case Instruction.OnBuild i -> false;
      case Instruction.Maintainer i -> false;
      case Instruction.Unrecognized i -> false;
    };
  }

  private Node member(Step step, boolean inOnBuild) {
    Later self = new Later();
    int place = stage.members.size();
    Node.Builder node = instructions.of(step, place, inOnBuild);
    node.lazy("stage", stage::node)
        .lazy("previous", () -> neighbour(self, -1))
        .lazy("next", () -> neighbour(self, 1))
        .lazy("unresolved", () -> InstructionNodes.unresolved(step, stage));
    Optional<ScriptNodes> script = fill(node, step, self);
    Node made = self.set(nodes.build(node));
    stage.members.add(new Member(step, made, inOnBuild));
    script.ifPresent(s -> run(made, s, inOnBuild));
    remember(step, made);
    return made;
  }

  /** Facts of a RUN are set up at once, since later RUNs of the stage look back at them. */
  private void run(Node made, ScriptNodes script, boolean inOnBuild) {
    script.facts();
    stage.runs.add(new RunModel(made, script, inOnBuild));
  }

  private void remember(Step step, Node made) {
    if (step.instruction() instanceof Instruction.Env) {
      ((Listing) made.get("variables")).members().forEach(this::remember);
    }
  }

  private void remember(Value variable) {
    if (variable instanceof Node node && node.get("name") instanceof Text name && name.isKnown()) {
      stage.environment.put(name.written(), node);
    }
  }

  private Value neighbour(Later self, int direction) {
    List<Member> own = stage.members.stream().filter(m -> !m.trigger()).toList();
    for (int i = 0; i < own.size(); i++) {
      if (own.get(i).node().equals(self.node())) {
        int at = i + direction;
        return at >= 0 && at < own.size() ? own.get(at).node() : Absent.ABSENT;
      }
    }
    return Absent.ABSENT;
  }

  private Optional<ScriptNodes> fill(Node.Builder node, Step step, Later self) {
    Words words = words(step);
    switch (step.instruction()) {
      case Instruction.From from -> throw new IllegalStateException("FROM begins a stage");
      case Instruction.Run run -> {
        return Optional.of(
            new RunNodes(nodes, transfers)
                .fill(node, run, step, words, setting(step, words), stage, self));
      }
      case Instruction.Transfer transfer ->
          transfers.fill(node, transfer, step, words, inForce.workdir(), inForce.workdirKnown());
      case Instruction.Arg arg -> node.set("variables", variables(step, "arg", words, self));
      case Instruction.Env env ->
          node.set("variables", variables(step, "env", words, self))
              .set("legacy", Facts.bool(env.legacy()));
      case Instruction.Label label ->
          node.set("entries", new ConfigNodes(nodes).labels(step, words))
              .set("legacy", Facts.bool(label.legacy()));
      case Instruction.Expose expose ->
          node.set("ports", new ConfigNodes(nodes).ports(expose, step, words));
      case Instruction.Volume volume -> node.set("paths", ConfigNodes.paths(volume, step, words));
      case Instruction.User user -> node.set("user", user(user, step, words));
      case Instruction.Workdir workdir ->
          new ConfigNodes(nodes)
              .workdir(node, workdir, step, words, inForce.workdir(), absoluteBefore());
      case Instruction.Cmd cmd -> command(node, cmd, cmd.command(), step, words, self);
      case Instruction.Entrypoint entry -> command(node, entry, entry.command(), step, words, self);
      case Instruction.Healthcheck check ->
          overridable(node, self)
              .set(
                  "health",
                  new ConfigNodes(nodes)
                      .health(
                          check,
                          lines,
                          inForce.shellWords(),
                          environment(step, words),
                          self,
                          stage::node));
      case Instruction.Shell shell ->
          node.set(
              "shell",
              new Shells(nodes)
                  .of(
                      shell.words().stream().map(w -> w.text()).toList(),
                      io.plimsoll.model.Origin.at(shell.span())));
      case Instruction.StopSignal stop ->
          node.set("signal", stop.signal().map(w -> words.text(step.value(w))).orElse(Text.of("")));
      case Instruction.OnBuild onBuild ->
          onBuild.trigger().ifPresent(t -> node.set("trigger", trigger(t, step)));
      case Instruction.Maintainer maintainer ->
          node.set(
              "value",
              Text.of(
                  maintainer.value().text(),
                  io.plimsoll.model.Origin.at(maintainer.value().span())));
      case Instruction.Unrecognized unknown -> node.set("word", Text.of(unknown.keyword()));
    }
    return Optional.empty();
  }

  /** A trigger is not expanded until it runs in a child; here its words stand as written. */
  private Node trigger(Instruction trigger, Step step) {
    if (trigger instanceof Instruction.From) {
      Step bare = new Step(trigger, false, step.scope(), Map.of(), List.of(), List.of());
      return nodes.build(
          instructions.of(bare, stage.members.size(), true).lazy("stage", stage::node));
    }
    return member(new Step(trigger, false, step.scope(), Map.of(), List.of(), List.of()), true);
  }

  private void command(
      Node.Builder node,
      Instruction instruction,
      io.plimsoll.dockerfile.CommandText text,
      Step step,
      Words words,
      Later self) {
    Span rest = instruction.head().rest().span();
    overridable(node, self)
        .set(
            "command",
            lines.of(
                text, rest, inForce.shellWords(), environment(step, words), self, stage::node));
  }

  private Node.Builder overridable(Node.Builder node, Later self) {
    return node.lazy(
        "is_overridden",
        () ->
            Facts.bool(
                stage.members.stream()
                    .filter(m -> m.node().equals(self.node()) && !m.trigger())
                    .anyMatch(m -> InForce.isOverridden(stage, m))));
  }

  private Value user(Instruction.User user, Step step, Words words) {
    Value text = user.user().map(w -> words.text(step.value(w))).orElse(Text.of(""));
    Value named = new Users(nodes).of(text);
    return named instanceof Node node
        ? stage
            .baseImage()
            .<Value>map(i -> StageAccounts.before(nodes, stage, i).user(node))
            .orElse(named)
        : named;
  }

  private boolean absoluteBefore() {
    return stage
        .last(Instruction.Workdir.class)
        .map(m -> m.node().get("resolves").equals(Value.Bool.TRUE))
        .orElse(stage.isSelfContained() || stage.baseImage().isPresent());
  }

  private Listing variables(Step step, String keyword, Words words, Fact self) {
    return Listing.list(new Variables(nodes).of(step, keyword, words, self, stage.environment));
  }

  private RunNodes.Setting setting(Step step, Words words) {
    List<String> shell = inForce.shellWords();
    return new RunNodes.Setting(
        shell,
        inForce.shell(),
        inForce.user(),
        inForce.workdir(),
        environment(step, words),
        environmentNodes());
  }

  private Listing environmentNodes() {
    Listing env = inForce.env();
    List<Value> all = new java.util.ArrayList<>(env.members());
    all.addAll(inForce.args().members());
    return new Listing(false, all, env.rest(), io.plimsoll.model.Origin.NONE);
  }

  private BuildEnvironment environment(Step step, Words words) {
    return new BuildEnvironment(step.scope(), words, step.instruction().span());
  }

  private Words words(Step step) {
    return new Words(
        name -> definitions.of(name, stage, step.instruction().span().start()), stage.baseReason());
  }
}
