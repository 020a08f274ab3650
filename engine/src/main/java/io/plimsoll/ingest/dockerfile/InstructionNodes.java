package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Expanded;
import io.plimsoll.dockerfile.Head;
import io.plimsoll.dockerfile.Heredoc;
import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.Step;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What every instruction has in common. */
final class InstructionNodes {
  private final NodeMaker nodes;
  private final Suppressions suppressions;
  private final boolean inHistory;

  /**
   * Makes instructions.
   *
   * @param inHistory whether they are read back from the history of an image
   */
  InstructionNodes(NodeMaker nodes, Suppressions suppressions, boolean inHistory) {
    this.nodes = nodes;
    this.suppressions = suppressions;
    this.inHistory = inHistory;
  }

  /** Name of the schema's type for an instruction. */
  static String type(Instruction instruction) {
    return switch (instruction) {
      case Instruction.From i -> "From";
      case Instruction.Run i -> "Run";
      case Instruction.Copy i -> "Copy";
      case Instruction.Add i -> "Add";
      case Instruction.Arg i -> "Arg";
      case Instruction.Env i -> "Env";
      case Instruction.Label i -> "Label";
      case Instruction.Expose i -> "Expose";
      case Instruction.Volume i -> "Volume";
      case Instruction.User i -> "UserInstr";
      case Instruction.Workdir i -> "Workdir";
      case Instruction.Cmd i -> "Cmd";
      case Instruction.Entrypoint i -> "Entrypoint";
      case Instruction.Healthcheck i -> "Healthcheck";
      case Instruction.Shell i -> "ShellInstr";
      case Instruction.StopSignal i -> "StopSignal";
      case Instruction.OnBuild i -> "OnBuild";
      case Instruction.Maintainer i -> "Maintainer";
      case Instruction.Unrecognized i -> "Unrecognized";
    };
  }

  /**
   * The node with the facts that all instructions have; neighbours and stage are filled in by their
   * stage.
   */
  Node.Builder of(Step step, int index, boolean inOnBuild) {
    Head head = step.instruction().head();
    return nodes
        .node(type(step.instruction()), head.span())
        .set("keyword", Text.of(head.keyword().text(), Origin.at(head.keyword().span())))
        .set("index", Value.Int.of(index))
        .set("comment", comment(head))
        .set("in_onbuild", Facts.bool(inOnBuild))
        .set("in_history", Facts.bool(inHistory))
        .set(
            "flags", Listing.list(head.flags().stream().map(f -> Words.written(f.word())).toList()))
        .set("last_line", Text.of(head.lastLine().text(), Origin.at(head.lastLine())))
        .set("blank_continuation", Facts.bool(!head.blankLines().isEmpty()))
        .set("heredocs", Listing.list(head.heredocs().stream().map(this::heredoc).toList()))
        .set("suppressions", Listing.list(suppressions.of(head)));
  }

  private Value comment(Head head) {
    if (head.doc().isEmpty() || head.comments().isEmpty()) {
      return Absent.ABSENT;
    }
    var place = head.comments().getFirst().span().to(head.comments().getLast().span());
    return nodes.build(
        nodes.node("Comment", place).set("content", Text.of(head.doc(), Origin.at(place))));
  }

  private Node heredoc(Heredoc heredoc) {
    String body = heredoc.body().text();
    String first = body.lines().findFirst().orElse("");
    return nodes.build(
        nodes
            .node("Heredoc", heredoc.word())
            .set("name", Text.of(heredoc.name()))
            .set("body", Text.of(body, Origin.at(heredoc.body().span())))
            .set("expands", Facts.bool(heredoc.expands()))
            .set("shebang", first.startsWith("#!") ? Text.of(first) : Absent.ABSENT));
  }

  /**
   * Names that nothing in the file declares; the environment of a base image that is not at hand
   * may have them.
   */
  static Listing unresolved(Step step, StageModel stage) {
    SortedSet<String> names = new TreeSet<>();
    step.words().values().forEach(all -> all.forEach(e -> names.addAll(e.undeclared())));
    for (Step.Assignment assignment : step.assignments()) {
      names.addAll(assignment.key().undeclared());
      assignment.pair().value().map(step::value).ifPresent(e -> names.addAll(e.undeclared()));
    }
    if (names.isEmpty() || stage.stage.end().isComplete()) {
      return set(names);
    }
    return set(new TreeSet<>()).open(stage.baseReason());
  }

  static Listing unresolvedInFrom(Expanded... words) {
    SortedSet<String> names = new TreeSet<>();
    for (Expanded word : words) {
      names.addAll(word.undeclared());
    }
    return set(names);
  }

  private static Listing set(SortedSet<String> names) {
    return Listing.set(List.copyOf(names).stream().map(Text::of).toList());
  }
}
