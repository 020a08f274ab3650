package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Evaluation;
import io.plimsoll.dockerfile.Expanded;
import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.Part;
import io.plimsoll.dockerfile.StageBase;
import io.plimsoll.ingest.dockerfile.StageModel.Member;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.ingest.parts.Platforms;
import io.plimsoll.model.Absent;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A stage and its FROM as nodes. */
final class StageNodes {
  private final NodeMaker nodes;
  private final Evaluation file;
  private final Evaluation defaults;
  private final InstructionNodes instructions;
  private final Definitions definitions;

  /**
   * @param defaults the file as a build without arguments has it
   */
  StageNodes(
      NodeMaker nodes,
      Evaluation file,
      Evaluation defaults,
      InstructionNodes instructions,
      Definitions definitions) {
    this.nodes = nodes;
    this.file = file;
    this.defaults = defaults;
    this.instructions = instructions;
    this.definitions = definitions;
  }

  /**
   * The FROM of a stage; the implied stage of a file without one has a FROM of its own at its first
   * line.
   */
  Node from(StageModel stage) {
    Optional<Instruction.From> written = stage.stage.from();
    if (written.isEmpty()) {
      Span place = stage.stage.steps().getFirst().instruction().span().before();
      return nodes.build(
          nodes
              .node("From", place)
              .set("base", nodes.constant("BaseKind", "image"))
              .set("ref", Unknown.of(stage.baseReason()))
              .set("default_ref", Unknown.of(stage.baseReason()))
              .set("keyword", Text.of(""))
              .set("in_onbuild", Value.Bool.FALSE)
              .set("in_history", Value.Bool.FALSE)
              .set("last_line", Text.of(""))
              .set("blank_continuation", Value.Bool.FALSE)
              .set("index", Value.Int.of(0))
              .set("flags", Facts.list(List.of()))
              .set("heredocs", Facts.list(List.of()))
              .set("suppressions", Facts.list(List.of()))
              .set("unresolved", Listing.set(List.of()))
              .lazy("stage", stage::node));
    }
    Instruction.From from = written.get();
    var step =
        new io.plimsoll.dockerfile.Step(
            from, false, file.global(), java.util.Map.of(), List.of(), List.of());
    Words words = new Words(definitions::global, stage.baseReason());
    Node.Builder node = instructions.of(step, 0, false);
    node.set("ref", ref(stage.stage.base(), words))
        .set("base", nodes.constant("BaseKind", base(stage.stage.base())))
        .set("platform", from.platform().<Value>map(Words::written).orElse(Absent.ABSENT))
        .set("alias", from.name().<Value>map(Words::written).orElse(Absent.ABSENT))
        .set("as_keyword", from.as().<Value>map(Words::written).orElse(Absent.ABSENT))
        .set("default_ref", defaultRef(stage.stage, words))
        .lazy("stage", stage::node)
        .set("previous", Absent.ABSENT)
        .lazy(
            "next",
            () ->
                stage.members.stream()
                    .filter(m -> !m.trigger())
                    .findFirst()
                    .<Value>map(Member::node)
                    .orElse(Absent.ABSENT))
        .set("unresolved", unresolved(stage));
    return nodes.build(node);
  }

  private static Listing unresolved(StageModel stage) {
    return Listing.set(stage.stage.undeclared().stream().sorted().map(Text::of).toList());
  }

  private static Value ref(StageBase base, Words words) {
    return switch (base) {
      case StageBase.Image image -> image(words.text(image.reference()));
      case StageBase.Scratch s -> Absent.ABSENT;
      case StageBase.Earlier e -> Absent.ABSENT;
      case StageBase.Context c -> Absent.ABSENT;
      case StageBase.Missing m -> Absent.ABSENT;
    };
  }

  private static Value image(Value text) {
    return text instanceof Text t ? ImageRef.of(t) : text;
  }

  /** With the defaults of its arguments alone: what a build without arguments gets. */
  private Value defaultRef(io.plimsoll.dockerfile.Stage stage, Words words) {
    StageBase alone = defaults.stages().get(stage.index()).base();
    boolean other = alone instanceof StageBase.Scratch || alone instanceof StageBase.Earlier;
    // A default that names a stage is valid too; what is known of an image is what is given.
    StageBase base = other ? stage.base() : alone;
    if (!(base instanceof StageBase.Image image)) {
      return Absent.ABSENT;
    }
    String text = withoutArguments(image.reference());
    boolean reference =
        !text.isEmpty() && ImageRef.of(text).field("well_formed").equals(Value.Bool.TRUE);
    return reference ? image(words.text(image.reference())) : Absent.ABSENT;
  }

  /** An argument without a default is empty; what the platform decides stands for some text. */
  private static String withoutArguments(Expanded reference) {
    StringBuilder text = new StringBuilder();
    for (Part part : reference.parts()) {
      text.append(
          switch (part) {
            case Part.Literal literal -> literal.text();
            case Part.Hole hole ->
                hole.reason() == io.plimsoll.dockerfile.Reason.BUILD_ARGUMENT ? "" : "x";
          });
    }
    return text.toString();
  }

  private static String base(StageBase base) {
    return switch (base) {
      case StageBase.Image i -> "image";
      case StageBase.Missing m -> "image";
      case StageBase.Scratch s -> "scratch";
      case StageBase.Earlier e -> "stage";
      case StageBase.Context c -> "context";
    };
  }

  Node stage(StageModel stage, Node from) {
    int index = stage.stage.index();
    InForce at = new InForce(nodes, stage);
    Text label =
        stage
            .stage
            .name()
            .map(n -> Text.of(n, from.origin()))
            .orElse(Text.of(String.valueOf(index)));
    Node.Builder node = nodes.node("Stage", from.origin());
    node.set("index", Value.Int.of(index))
        .set(
            "name",
            stage.stage.name().<Value>map(n -> Text.of(n, from.origin())).orElse(Absent.ABSENT))
        .set("label", label)
        .set("from", from)
        .lazy("comment", () -> from.get("comment"))
        .set("parent", stage.parent.<Value>map(StageModel::node).orElse(Absent.ABSENT))
        .set("ancestors", Facts.list(stage.chain().stream().skip(1).map(StageModel::node).toList()))
        .set("base_ref", baseRef(stage))
        .set(
            "base_image",
            stage.isSelfContained()
                ? Absent.ABSENT
                : stage
                    .baseImage()
                    .<Value>map(i -> i)
                    .orElseGet(() -> Unknown.of(stage.baseReason())))
        .lazy("is_final", () -> Facts.bool(stage.isFinal()))
        .set("is_leaf", Facts.bool(file.leaves().contains(index)))
        .set("is_used", Facts.bool(file.used().contains(index)))
        .set("is_shipped", Facts.bool(file.shipped().contains(index)))
        .set("platform", platform(stage, from))
        .set("instructions", Facts.list(instructions(stage, from)))
        .lazy("last_instruction", () -> instructions(stage, from).getLast());
    lists(node, stage);
    forces(node, at, stage);
    return nodes.build(node);
  }

  private static List<Node> instructions(StageModel stage, Node from) {
    List<Node> all = new java.util.ArrayList<>();
    all.add(from);
    stage.members.stream().filter(m -> !m.trigger()).map(Member::node).forEach(all::add);
    return all;
  }

  private Value baseRef(StageModel stage) {
    Words words = new Words(definitions::global, stage.baseReason());
    return stage.base() instanceof StageBase.Image image
        ? image(words.text(image.reference()))
        : stage.base() instanceof StageBase.Scratch
            ? Absent.ABSENT
            : Unknown.of(stage.baseReason());
  }

  private Value platform(StageModel stage, Node from) {
    Optional<Expanded> given =
        stage.chain().stream().flatMap(s -> s.stage.platform().stream()).findFirst();
    Optional<String> known = given.flatMap(Expanded::text);
    Span place = from.origin().span().orElseThrow();
    return known
        .flatMap(text -> new Platforms(nodes).of(text, Origin.at(given.get().span())))
        .<Value>map(n -> n)
        .or(() -> given.isEmpty() ? platformOfBase(stage) : Optional.empty())
        .orElseGet(() -> Unknown.of(Gap.platform(place)));
  }

  /** A stage that names none is built for the platform that its base is at hand for. */
  private static Optional<Value> platformOfBase(StageModel stage) {
    return stage
        .baseImage()
        .map(i -> i.get("platform"))
        .filter(Node.class::isInstance)
        .map(p -> p.from(p.origin().as(Origin.Kind.INHERITED)));
  }

  private static void lists(Node.Builder node, StageModel stage) {
    node.lazy("runs", () -> Facts.list(stage.runs.stream().map(RunModel::node).toList()))
        .lazy("copies", () -> Facts.list(stage.nodes(Instruction.Copy.class)))
        .lazy("adds", () -> Facts.list(stage.nodes(Instruction.Add.class)))
        .lazy("transfers", () -> Facts.list(stage.nodes(Instruction.Transfer.class)))
        .lazy("variables", () -> variables(stage))
        .lazy("triggers", () -> Facts.list(stage.nodes(Instruction.OnBuild.class)));
    run(node, stage, "commands", r -> r.script().running());
    run(node, stage, "package_actions", r -> r.script().facts().packageActions());
    run(node, stage, "downloads", r -> r.script().facts().downloads());
    node.lazy("git_sources", () -> gitSources(stage));
    run(node, stage, "account_changes", r -> r.script().facts().accountChanges());
    run(node, stage, "credentials", r -> r.script().facts().credentials());
    run(node, stage, "removals", r -> r.script().facts().removals());
    run(node, stage, "file_writes", r -> r.script().facts().fileWrites());
    run(node, stage, "symbolic_links", r -> r.script().facts().symbolicLinks());
  }

  /** What git commands fetch, then what ADD fetches from repositories. */
  private static Listing gitSources(StageModel stage) {
    Listing ran = RunModel.joined(stage.runs, r -> r.script().facts().gitSources());
    List<Value> all = new ArrayList<>(ran.members());
    for (Node add : stage.nodes(Instruction.Add.class)) {
      if (add.get("sources") instanceof Listing sources) {
        sources.members().stream()
            .map(s -> ((Node) s).get("git"))
            .filter(g -> !(g instanceof Absent))
            .forEach(all::add);
      }
    }
    return new Listing(false, all, ran.rest(), ran.origin());
  }

  private static void run(
      Node.Builder node, StageModel stage, String field, Function<RunModel, Listing> list) {
    node.lazy(field, () -> RunModel.joined(stage.runs, list));
  }

  private static Value variables(StageModel stage) {
    return Facts.list(
        stage.members.stream()
            .filter(
                m ->
                    m.instruction() instanceof Instruction.Arg
                        || m.instruction() instanceof Instruction.Env)
            .flatMap(m -> ((Listing) m.node().get("variables")).members().stream())
            .toList());
  }

  private void forces(Node.Builder node, InForce at, StageModel stage) {
    node.lazy("user", at::user)
        .lazy(
            "user_instruction",
            () -> Facts.optional(stage.last(Instruction.User.class).map(Member::node)))
        .lazy("workdir", at::workdir)
        .lazy(
            "workdir_instruction",
            () -> Facts.optional(stage.last(Instruction.Workdir.class).map(Member::node)))
        .lazy("shell", at::shell)
        .lazy("env", at::env)
        .lazy("args", at::args)
        .lazy("labels", at::labels)
        .lazy("ports", at::ports)
        .lazy("volumes", at::volumes)
        .lazy("entrypoint", at::entrypoint)
        .lazy("cmd", at::cmd)
        .lazy("process", at::process)
        .lazy("healthcheck", at::healthcheck)
        .lazy("stop_signal", at::stopSignal)
        .lazy("installed", () -> new Installed(stage).packages())
        .lazy("mode_changes", () -> new Changes(nodes, stage).modes())
        .lazy("owner_changes", () -> new Changes(nodes, stage).owners());
  }
}
