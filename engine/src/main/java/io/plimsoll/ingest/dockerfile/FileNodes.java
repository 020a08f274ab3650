package io.plimsoll.ingest.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerfile.Comment;
import io.plimsoll.dockerfile.Directive;
import io.plimsoll.dockerfile.Evaluation;
import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.Step;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.model.Absent;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The file as a whole: directives, comments, lists over its stages, images from outside. */
final class FileNodes {
  private final NodeMaker nodes;
  private final Evaluation file;
  private final List<StageModel> stages;
  private final InstructionNodes instructions;
  private final Suppressions suppressions;
  private final BuildContext context;
  private final boolean allStages;

  FileNodes(
      NodeMaker nodes,
      Evaluation file,
      List<StageModel> stages,
      InstructionNodes instructions,
      Suppressions suppressions,
      BuildContext context,
      boolean allStages) {
    this.nodes = nodes;
    this.file = file;
    this.stages = stages;
    this.instructions = instructions;
    this.suppressions = suppressions;
    this.context = context;
    this.allStages = allStages;
  }

  Node dockerfile(List<Diagnostic> diagnostics) {
    Span all = file.file().source().all();
    List<Node> directives = file.file().directives().stream().map(this::directive).toList();
    List<Node> globals = file.globals().stream().map(this::global).toList();
    Node.Builder node = nodes.node("Dockerfile", file.file().source().span(0, 0));
    node.set("directives", Facts.list(directives))
        .set(
            "syntax",
            Facts.optional(
                directives.stream().filter(d -> d.get("key").equals(key("syntax", d))).findFirst()))
        .set("instructions", Facts.list(instructions(globals)))
        .set(
            "global_args",
            Facts.list(
                globals.stream()
                    .filter(n -> n.type().name().equals("Arg"))
                    .flatMap(n -> ((Listing) n.get("variables")).members().stream())
                    .toList()))
        .set("stages", Facts.list(stages.stream().map(StageModel::node).toList()))
        .set("comments", Facts.list(comments()))
        .set("suppressions", Facts.list(suppressed()))
        .lazy("ignore_file", () -> context.ignoreFile(all))
        .lazy("context_files", () -> context.files(all))
        .set(
            "errors",
            Facts.list(diagnostics.stream().filter(Diagnostic::isError).map(this::error).toList()))
        .set("text", Text.of(file.file().source().text()));
    stageLists(node);
    uses(node);
    return nodes.build(node);
  }

  private static Value key(String name, Node directive) {
    return Text.of(name, directive.get("key").origin());
  }

  private List<Node> instructions(List<Node> globals) {
    List<Node> all = new ArrayList<>(globals);
    for (StageModel stage : stages) {
      boolean implied = stage.stage.from().isEmpty();
      ((Listing) stage.node().get("instructions"))
          .members().stream().skip(implied ? 1 : 0).forEach(n -> all.add((Node) n));
    }
    return all;
  }

  /** An instruction before the first FROM: ARG, or what the builder refuses there. */
  private Node global(Step step) {
    Node.Builder node = instructions.of(step, 0, false).set("stage", Absent.ABSENT);
    Words words =
        new Words(
            new Definitions(file)::global,
            Reasons.of(Gap.base("scratch", step.instruction().span())));
    Later self = new Later();
    if (step.instruction() instanceof Instruction.Arg) {
      node.set(
          "variables",
          Listing.list(new Variables(nodes).of(step, "arg", words, self, java.util.Map.of())));
    }
    java.util.SortedSet<String> names = new java.util.TreeSet<>();
    step.assignments()
        .forEach(
            a -> a.pair().value().map(step::value).ifPresent(e -> names.addAll(e.undeclared())));
    node.set("unresolved", Listing.set(names.stream().map(Text::of).toList()));
    return self.set(nodes.build(node));
  }

  private void stageLists(Node.Builder node) {
    List<Node> finals = finals();
    Value last = finals.isEmpty() ? Unknown.of(noStage()) : finals.getLast();
    node.set("final_stage", allStages && !stages.isEmpty() ? stages.getLast().node() : last)
        .set("final_stages", Facts.list(finals))
        .set("shipped_stages", Facts.list(of(StageSet.SHIPPED)))
        .set("used_stages", Facts.list(of(StageSet.USED)));
    stages.forEach(s -> s.isFinal(finals.contains(s.node())));
    joined(node, "runs");
    joined(node, "copies");
    joined(node, "adds");
    joined(node, "transfers");
  }

  private enum StageSet {
    SHIPPED,
    USED
  }

  private List<Node> of(StageSet set) {
    return stages.stream()
        .filter(
            s ->
                allStages
                    || (set == StageSet.SHIPPED ? file.shipped() : file.used())
                        .contains(s.stage.index()))
        .map(StageModel::node)
        .toList();
  }

  private List<Node> finals() {
    return stages.stream()
        .filter(
            s ->
                allStages
                    ? file.leaves().contains(s.stage.index())
                    : file.target().filter(t -> t == s.stage.index()).isPresent())
        .map(StageModel::node)
        .toList();
  }

  private Reasons noStage() {
    return Reasons.of(
        io.plimsoll.model.Reason.of(
            io.plimsoll.model.Reason.Kind.UNREADABLE,
            "stage",
            "there is no stage to build",
            file.file().source().span(0, 0)));
  }

  private void joined(Node.Builder node, String field) {
    node.lazy(
        field,
        () ->
            Facts.list(
                stages.stream()
                    .filter(s -> allStages || file.used().contains(s.stage.index()))
                    .flatMap(s -> ((Listing) s.node().get(field)).members().stream())
                    .toList()));
  }

  private void uses(Node.Builder node) {
    node.lazy("external_images", () -> Facts.list(external()))
        .lazy(
            "external_bases",
            () ->
                Facts.list(
                    stages.stream()
                        .map(s -> s.node().get("from"))
                        .filter(f -> !(((Node) f).get("ref") instanceof Absent))
                        .toList()));
  }

  private List<Node> external() {
    List<Node> uses = new ArrayList<>();
    for (Directive directive : file.file().directives()) {
      if (directive.key().equals("syntax")) {
        uses.add(
            use(
                ImageRef.of(Text.of(directive.firstWord(), Origin.at(directive.valueSpan()))),
                "frontend",
                Absent.ABSENT,
                Absent.ABSENT,
                directive.valueSpan()));
      }
    }
    for (StageModel stage : stages) {
      Node from = (Node) stage.node().get("from");
      if (!(from.get("ref") instanceof Absent) && stage.stage.from().isPresent()) {
        uses.add(
            use(from.get("ref"), "base", stage.node(), from, from.origin().span().orElseThrow()));
      }
      for (StageModel.Member member : stage.members) {
        use(member, stage).ifPresent(uses::add);
        mounts(member, stage, uses);
      }
    }
    return uses;
  }

  private Optional<Node> use(StageModel.Member member, StageModel stage) {
    if (!(member.instruction() instanceof Instruction.Copy)
        || member.node().get("from_ref") instanceof Absent) {
      return Optional.empty();
    }
    return Optional.of(
        use(
            member.node().get("from_ref"),
            "copy",
            stage.node(),
            member.node(),
            member.instruction().span()));
  }

  private void mounts(StageModel.Member member, StageModel stage, List<Node> uses) {
    if (!(member.instruction() instanceof Instruction.Run)) {
      return;
    }
    for (Value mount : ((Listing) member.node().get("mounts")).members()) {
      Value ref = ((Node) mount).get("from_ref");
      if (!(ref instanceof Absent)) {
        uses.add(
            use(ref, "mount", stage.node(), member.node(), mount.origin().span().orElseThrow()));
      }
    }
  }

  private Node use(Value ref, String kind, Value stage, Value instruction, Span place) {
    return nodes.build(
        nodes
            .node("ImageUse", place)
            .set("ref", ref)
            .set("kind", nodes.constant("ImageUseKind", kind))
            .set("stage", stage)
            .set("instruction", instruction));
  }

  private Node directive(Directive directive) {
    boolean syntax = directive.key().equals("syntax");
    Text value = Text.of(directive.value(), Origin.at(directive.valueSpan()));
    return nodes.build(
        nodes
            .node("Directive", directive.span())
            .set("key", Text.of(directive.key()))
            .set("value", value)
            .set(
                "ref",
                syntax
                    ? ImageRef.of(Text.of(directive.firstWord(), value.origin()))
                    : Absent.ABSENT));
  }

  /** Comment lines without a gap between them are one comment. */
  private List<Node> comments() {
    List<Node> all = new ArrayList<>();
    List<Comment> lines = file.file().comments();
    for (int i = 0; i < lines.size(); ) {
      int end = i + 1;
      while (end < lines.size() && lines.get(end).line() == lines.get(end - 1).line() + 1) {
        end++;
      }
      List<Comment> group = lines.subList(i, end);
      String content = String.join("\n", group.stream().map(Comment::text).toList());
      Span place = group.getFirst().span().to(group.getLast().span());
      all.add(
          nodes.build(
              nodes.node("Comment", place).set("content", Text.of(content, Origin.at(place)))));
      i = end;
    }
    return all;
  }

  private List<Node> suppressed() {
    List<Node> all = new ArrayList<>();
    file.file().directives().forEach(d -> suppressions.of(d).ifPresent(all::add));
    file.file().comments().forEach(c -> suppressions.of(c).ifPresent(all::add));
    return all;
  }

  private Node error(Diagnostic diagnostic) {
    Span place = diagnostic.place().orElseGet(() -> file.file().source().span(0, 0));
    return nodes.build(
        nodes
            .node("ParseError", place)
            .set("reason", Text.of(diagnostic.message()))
            .set("code", Text.of(diagnostic.code().name())));
  }
}
