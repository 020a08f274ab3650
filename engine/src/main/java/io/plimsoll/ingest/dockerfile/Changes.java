package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.ingest.dockerfile.StageModel.Member;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Modes and owners that RUN commands set, and those of COPY and ADD {@code --chmod} and {@code
 * --chown}.
 */
record Changes(NodeMaker nodes, StageModel stage) {

  Listing modes() {
    Listing runs = RunModel.joined(stage.runs, r -> r.script().facts().modeChanges());
    return with(runs, stage.members.stream().map(this::mode).flatMap(Optional::stream).toList());
  }

  Listing owners() {
    Listing runs = RunModel.joined(stage.runs, r -> r.script().facts().ownerChanges());
    return with(runs, stage.members.stream().map(this::owner).flatMap(Optional::stream).toList());
  }

  private static Listing with(Listing runs, List<Node> more) {
    List<Value> all = new ArrayList<>(runs.members());
    all.addAll(more);
    return new Listing(false, all, runs.rest(), Origin.NONE);
  }

  private Optional<Node> mode(Member member) {
    if (!(member.instruction() instanceof Instruction.Transfer t) || t.chmod().isEmpty()) {
      return Optional.empty();
    }
    Value mode = member.node().get("chmod");
    Node.Builder change = change("ModeChange", member).set("mode", mode);
    Value text = member.node().get("chmod_text");
    return Optional.of(
        nodes.build(
            change
                .set("sets_setuid", bit(mode, text, 04000, "u+s"))
                .set("sets_setgid", bit(mode, text, 02000, "g+s"))
                .set("sets_world_writable", bit(mode, text, 02, "o+w"))));
  }

  /** A bit of an octal mode, or a symbolic clause that sets it. */
  private static Value bit(Value mode, Value text, int bit, String symbolic) {
    return switch (mode) {
      case Mode m -> Value.Bool.of((m.bits() & bit) != 0);
      case Unknown u -> u;
      default -> Value.Bool.of(text instanceof Text t && symbolicSets(t.written(), symbolic));
    };
  }

  private static boolean symbolicSets(String written, String wanted) {
    char who = wanted.charAt(0);
    char what = wanted.charAt(2);
    for (String clause : written.split(",", -1)) {
      int operator = Math.max(clause.indexOf('+'), clause.indexOf('='));
      boolean named =
          operator >= 0
              && (operator == 0
                  || (clause.indexOf(who) >= 0 && clause.indexOf(who) < operator)
                  || clause.startsWith("a"));
      if (named && clause.indexOf(what, operator) > 0) {
        return true;
      }
    }
    return false;
  }

  private Optional<Node> owner(Member member) {
    if (!(member.instruction() instanceof Instruction.Transfer t) || t.chown().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        nodes.build(change("OwnerChange", member).set("user", member.node().get("chown"))));
  }

  private Node.Builder change(String type, Member member) {
    return nodes
        .node(type, member.node().origin())
        .set("instruction", member.node())
        .set("command", Absent.ABSENT)
        .set("paths", Listing.list(List.of(path(member.node().get("destination")))))
        .set("recursive", Value.Bool.TRUE);
  }

  private static Value path(Value destination) {
    return destination instanceof io.plimsoll.model.FilePath p
        ? p.text().from(p.origin())
        : destination;
  }
}
