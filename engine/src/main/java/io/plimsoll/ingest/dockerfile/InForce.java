package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.ingest.dockerfile.StageModel.Member;
import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.parts.Shells;
import io.plimsoll.ingest.parts.Users;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is in force at the end of a stage, or before its next instruction while it is read: the last
 * word along the FROM chain, then the base image, then the default of an empty base.
 */
final class InForce {
  private final NodeMaker nodes;
  private final StageModel stage;

  InForce(NodeMaker nodes, StageModel stage) {
    this.nodes = nodes;
    this.stage = stage;
  }

  /** What the base image would say: of an empty base the default, else unknown. */
  private Value base(Value ofScratch) {
    return stage.isSelfContained() ? ofScratch : Unknown.of(stage.baseReason());
  }

  private Value fromLast(Class<? extends Instruction> kind, String field, Value ofScratch) {
    return stage.last(kind).map(m -> m.node().get(field)).orElseGet(() -> base(ofScratch));
  }

  Value user() {
    return fromLast(Instruction.User.class, "user", new Users(nodes).root(Origin.DEFAULTED));
  }

  Value workdir() {
    return fromLast(Instruction.Workdir.class, "path", FilePath.of("/").from(Origin.DEFAULTED));
  }

  boolean workdirKnown() {
    return stage.last(Instruction.Workdir.class).isPresent();
  }

  /**
   * Arguments of the shell for the next instruction; a base image that changes it is rare, so the
   * default is taken to read scripts.
   */
  List<String> shellWords() {
    return stage
        .last(Instruction.Shell.class)
        .map(
            m -> ((Instruction.Shell) m.instruction()).words().stream().map(w -> w.text()).toList())
        .filter(w -> !w.isEmpty())
        .orElse(Shells.DEFAULT);
  }

  Value shell() {
    return fromLast(
        Instruction.Shell.class, "shell", new Shells(nodes).of(Shells.DEFAULT, Origin.DEFAULTED));
  }

  Value stopSignal() {
    return fromLast(Instruction.StopSignal.class, "signal", Text.of("SIGTERM", Origin.DEFAULTED));
  }

  Value entrypoint() {
    return fromLast(Instruction.Entrypoint.class, "command", Absent.ABSENT);
  }

  /** ENTRYPOINT clears a CMD that comes from below (BuildKit, dispatchEntrypoint). */
  Value cmd() {
    for (StageModel each : stage.chain()) {
      Optional<Member> cmd = last(each, Instruction.Cmd.class);
      if (cmd.isPresent()) {
        return cmd.get().node().get("command");
      }
      if (last(each, Instruction.Entrypoint.class).isPresent()) {
        return Absent.ABSENT;
      }
    }
    return base(Absent.ABSENT);
  }

  private static Optional<Member> last(StageModel stage, Class<? extends Instruction> kind) {
    return stage.members.stream()
        .filter(m -> !m.trigger() && kind.isInstance(m.instruction()))
        .reduce((a, b) -> b);
  }

  Value process() {
    return new CommandLines(nodes).process(entrypoint(), cmd());
  }

  /** Absent for an empty base, since nothing declares a check. */
  Value healthcheck() {
    return fromLast(Instruction.Healthcheck.class, "health", Absent.ABSENT);
  }

  private Listing open(Listing list) {
    return stage.isSelfContained() ? list : list.open(stage.baseReason());
  }

  Listing env() {
    Map<String, Value> last = new LinkedHashMap<>();
    for (Member member : stage.all(Instruction.Env.class)) {
      for (Value variable : ((Listing) member.node().get("variables")).members()) {
        String name =
            variable instanceof Node n && n.get("name") instanceof Text t ? t.written() : "";
        last.remove(name);
        last.put(name, variable);
      }
    }
    return open(Listing.list(List.copyOf(last.values())));
  }

  Listing args() {
    return Listing.list(
        stage.all(Instruction.Arg.class).stream()
            .flatMap(m -> ((Listing) m.node().get("variables")).members().stream())
            .toList());
  }

  Value labels() {
    Map<String, Entry> last = new LinkedHashMap<>();
    for (Member member : stage.all(Instruction.Label.class)) {
      for (Value entry : ((Listing) member.node().get("entries")).members()) {
        Node label = (Node) entry;
        Value key = label.get("key");
        if (key instanceof Text t && t.isKnown()) {
          last.put(t.written(), new Entry(t, label.get("value").from(label.origin())));
        }
      }
    }
    Mapping all = Mapping.of(List.copyOf(last.values()));
    return stage.isSelfContained() ? all : all.open(stage.baseReason());
  }

  Listing ports() {
    return open(joined(Instruction.Expose.class, "ports"));
  }

  Listing volumes() {
    Listing all = joined(Instruction.Volume.class, "paths");
    return open(new Listing(true, all.members(), all.rest(), Origin.NONE));
  }

  private Listing joined(Class<? extends Instruction> kind, String field) {
    Listing all = Listing.list(List.of());
    List<Value> members = new ArrayList<>();
    for (Member member : stage.all(kind)) {
      Listing part = (Listing) member.node().get(field);
      members.addAll(part.members());
      all = part.rest().isPresent() ? all.open(part.rest().get()) : all;
    }
    return new Listing(false, members, all.rest(), Origin.NONE);
  }

  /** Whether a later instruction of the same kind in the same stage replaces a member. */
  static boolean isOverridden(StageModel stage, Member member) {
    return last(stage, member.instruction().getClass())
        .filter(l -> !l.node().equals(member.node()))
        .isPresent();
  }
}
