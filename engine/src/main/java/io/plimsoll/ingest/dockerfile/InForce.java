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

  /** What the base image says: of an empty base the default, of one not at hand unknown. */
  private Value base(String field, Value ofScratch) {
    if (stage.isSelfContained()) {
      return ofScratch;
    }
    return stage
        .baseImage()
        .map(i -> inherited(i.get(field)))
        .orElseGet(() -> Unknown.of(stage.baseReason()));
  }

  private static Value inherited(Value value) {
    return value instanceof Unknown || value instanceof Absent
        ? value
        : value.from(value.origin().as(Origin.Kind.INHERITED));
  }

  /**
   * The last of a kind, else what the base image has.
   *
   * @param field of the instruction
   * @param ofImage the same fact of an image
   */
  private Value fromLast(
      Class<? extends Instruction> kind, String field, String ofImage, Value ofScratch) {
    return stage.last(kind).map(m -> m.node().get(field)).orElseGet(() -> base(ofImage, ofScratch));
  }

  Value user() {
    return fromLast(
        Instruction.User.class, "user", "user", new Users(nodes).root(Origin.DEFAULTED));
  }

  Value workdir() {
    return fromLast(
        Instruction.Workdir.class, "path", "workdir", FilePath.of("/").from(Origin.DEFAULTED));
  }

  /** Whether somebody set it: a WORKDIR of the chain, or the base image. */
  boolean workdirKnown() {
    return stage.last(Instruction.Workdir.class).isPresent()
        || stage
            .baseImage()
            .filter(
                i ->
                    i.get("workdir") instanceof FilePath path
                        && path.origin().kind() != Origin.Kind.DEFAULTED)
            .isPresent();
  }

  /**
   * Arguments of the shell for the next instruction; a base image that changes it is rare, so the
   * default is taken to read scripts where it is not at hand.
   */
  List<String> shellWords() {
    return stage
        .last(Instruction.Shell.class)
        .map(
            m -> ((Instruction.Shell) m.instruction()).words().stream().map(w -> w.text()).toList())
        .filter(w -> !w.isEmpty())
        .or(this::shellOfBase)
        .orElse(Shells.DEFAULT);
  }

  private Optional<List<String>> shellOfBase() {
    return stage
        .baseImage()
        .flatMap(
            i ->
                i.get("shell") instanceof Node shell && shell.get("argv") instanceof Listing argv
                    ? Optional.of(argv.members())
                    : Optional.empty())
        .filter(words -> words.stream().allMatch(w -> w instanceof Text t && t.isKnown()))
        .map(words -> words.stream().map(w -> ((Text) w).written()).toList());
  }

  Value shell() {
    return fromLast(
        Instruction.Shell.class,
        "shell",
        "shell",
        new Shells(nodes).of(Shells.DEFAULT, Origin.DEFAULTED));
  }

  Value stopSignal() {
    return fromLast(
        Instruction.StopSignal.class,
        "signal",
        "stop_signal",
        Text.of("SIGTERM", Origin.DEFAULTED));
  }

  Value entrypoint() {
    return fromLast(Instruction.Entrypoint.class, "command", "entrypoint", Absent.ABSENT);
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
    return base("cmd", Absent.ABSENT);
  }

  private static Optional<Member> last(StageModel stage, Class<? extends Instruction> kind) {
    return stage.own(kind).reduce((a, b) -> b);
  }

  Value process() {
    return new CommandLines(nodes).process(entrypoint(), cmd());
  }

  /** Absent for an empty base, since nothing declares a check. */
  Value healthcheck() {
    return fromLast(Instruction.Healthcheck.class, "health", "healthcheck", Absent.ABSENT);
  }

  /** The members that the base image has, and whether there may be more. */
  private Listing below(String field) {
    Listing none = Listing.list(List.of());
    return switch (base(field, none)) {
      case Listing all -> all;
      case Unknown unknown -> none.open(unknown.reasons());
      case Value other -> none;
    };
  }

  /** What stands in the file behind what the base image has. */
  private static Listing joined(Listing below, Listing own, boolean isSet) {
    List<Value> members = new ArrayList<>(below.members());
    own.members().stream()
        .filter(v -> v instanceof Node || !members.contains(v))
        .forEach(members::add);
    Listing all = new Listing(isSet, members, own.rest(), Origin.NONE);
    return below.rest().map(all::open).orElse(all);
  }

  Listing env() {
    Listing below = below("env");
    Map<String, Value> last = new LinkedHashMap<>();
    below.members().forEach(v -> last.put(name(v), v));
    for (Member member : stage.all(Instruction.Env.class)) {
      for (Value variable : ((Listing) member.node().get("variables")).members()) {
        last.remove(name(variable));
        last.put(name(variable), variable);
      }
    }
    Listing all = Listing.list(List.copyOf(last.values()));
    return below.rest().map(all::open).orElse(all);
  }

  private static String name(Value variable) {
    return variable instanceof Node n && n.get("name") instanceof Text t ? t.written() : "";
  }

  Listing args() {
    return Listing.list(
        stage.all(Instruction.Arg.class).stream()
            .flatMap(m -> ((Listing) m.node().get("variables")).members().stream())
            .toList());
  }

  Value labels() {
    Map<String, Entry> last = new LinkedHashMap<>();
    Value below = base("labels", Mapping.of(List.of()));
    if (below instanceof Mapping given) {
      given.entries().forEach(e -> last.put(((Text) e.key()).written(), e));
    }
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
    return switch (below) {
      case Mapping given -> given.rest().map(all::open).orElse(all);
      case Unknown unknown -> all.open(unknown.reasons());
      case Value other -> all;
    };
  }

  Listing ports() {
    Listing own = written(Instruction.Expose.class, "ports");
    Listing below = below("ports");
    List<Value> others =
        below.members().stream()
            .filter(p -> own.members().stream().noneMatch(o -> isSamePort(o, p)))
            .toList();
    return joined(new Listing(false, others, below.rest(), Origin.NONE), own, false);
  }

  private static boolean isSamePort(Value a, Value b) {
    return a instanceof Node p
        && b instanceof Node q
        && p.get("number").equals(q.get("number").from(p.get("number").origin()))
        && p.get("last").equals(q.get("last").from(p.get("last").origin()))
        && p.get("protocol").equals(q.get("protocol").from(p.get("protocol").origin()));
  }

  Listing volumes() {
    return joined(below("volumes"), written(Instruction.Volume.class, "paths"), true);
  }

  private Listing written(Class<? extends Instruction> kind, String field) {
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
