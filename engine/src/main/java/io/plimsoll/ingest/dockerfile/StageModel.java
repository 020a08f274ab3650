package io.plimsoll.ingest.dockerfile;

import io.plimsoll.command.StageMemory;
import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.Stage;
import io.plimsoll.dockerfile.StageBase;
import io.plimsoll.dockerfile.Step;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One stage while it is read: its instructions with their nodes, its parent, and what earlier RUNs
 * of its chain left behind.
 *
 * <p>Filled in order by {@link StageReader}; afterwards only read.
 */
final class StageModel {

  /** An instruction with its node; what an ONBUILD leaves to other stages is a member too. */
  record Member(Step step, Node node, boolean trigger) {
    Instruction instruction() {
      return step.instruction();
    }
  }

  final Stage stage;
  final Optional<StageModel> parent;
  final BaseImages.Found found;

  /** Triggers of the base that run here: they count for what is in force, and stand elsewhere. */
  final List<Member> inherited = new ArrayList<>();

  final List<Member> members = new ArrayList<>();
  final List<RunModel> runs = new ArrayList<>();
  final Map<String, Node> environment = new LinkedHashMap<>();
  final StageMemory memory;
  private Optional<Node> node = Optional.empty();
  private boolean isFinal;

  /**
   * A stage that is about to be read.
   *
   * @param found what is known of the image that its own FROM names
   */
  StageModel(Stage stage, Optional<StageModel> parent, BaseImages.Found found) {
    this.stage = stage;
    this.parent = parent;
    this.found = found;
    this.memory = parent.map(p -> p.memory.copy()).orElseGet(StageMemory::new);
    parent.ifPresent(p -> environment.putAll(p.environment));
    baseImage().ifPresent(this::takeOver);
  }

  private void takeOver(Node image) {
    if (image.get("env") instanceof Listing all) {
      for (Value member : all.members()) {
        if (member instanceof Node variable
            && variable.get("name") instanceof Text name
            && name.isKnown()) {
          environment.putIfAbsent(name.written(), variable);
        }
      }
    }
  }

  Node node() {
    return node.orElseThrow();
  }

  void node(Node made) {
    node = Optional.of(made);
  }

  boolean isFinal() {
    return isFinal;
  }

  void isFinal(boolean chosen) {
    isFinal = chosen;
  }

  /** This stage and those it is FROM, nearest first. */
  List<StageModel> chain() {
    List<StageModel> all = new ArrayList<>();
    for (Optional<StageModel> s = Optional.of(this); s.isPresent(); s = s.get().parent) {
      all.add(s.get());
    }
    return all;
  }

  /** What stands under the whole chain. */
  StageBase base() {
    return chain().getLast().stage.base();
  }

  /** Whether nothing but the file says what is in force: the chain stands on the empty image. */
  boolean isSelfContained() {
    return base() instanceof StageBase.Scratch;
  }

  /** The image under the whole chain, where it is at hand. */
  Optional<Node> baseImage() {
    return chain().getLast().found instanceof BaseImages.Found.Image image
        ? Optional.of(image.node())
        : Optional.empty();
  }

  /** Why the variables of an image that is at hand are not known, where they are not. */
  private Optional<Reasons> untold() {
    return baseImage()
        .flatMap(i -> i.get("env") instanceof Listing env ? env.rest() : Optional.empty());
  }

  /** Why what the base image says is not known. */
  Reasons baseReason() {
    Span place = chain().getLast().stage.from().map(Instruction::span).orElseGet(this::anyPlace);
    if (untold().isPresent()) {
      return untold().get();
    }
    return Reasons.of(
        switch (base()) {
          case StageBase.Image image ->
              chain().getLast().found instanceof BaseImages.Found.Several
                  ? Gap.platforms(image.reference().sketch(), place)
                  : Gap.base(image.reference().sketch(), place);
          case StageBase.Context context ->
              Reason.of(
                  Reason.Kind.UNRESOLVED,
                  context.name(),
                  "the build context " + context.name() + " is not at hand",
                  place);
          case StageBase.Missing missing ->
              Reason.of(
                  Reason.Kind.UNREADABLE, "FROM", "no FROM says what the stage is built on", place);
          case StageBase.Scratch scratch ->
              Reason.of(Reason.Kind.UNRESOLVED, "scratch", "the base is empty", place);
          case StageBase.Earlier earlier ->
              Reason.of(
                  Reason.Kind.UNREADABLE, "FROM", "the stage it is built on is not known", place);
        });
  }

  private Span anyPlace() {
    return stage.steps().getFirst().instruction().span();
  }

  /** The last member of a kind in this stage or those it is FROM; triggers do not run here. */
  Optional<Member> last(Class<? extends Instruction> kind) {
    for (StageModel each : chain()) {
      Optional<Member> last = each.own(kind).reduce((first, second) -> second);
      if (last.isPresent()) {
        return last;
      }
    }
    return Optional.empty();
  }

  /** All members of a kind along the chain, those of the lowest stage first. */
  List<Member> all(Class<? extends Instruction> kind) {
    return chain().reversed().stream().flatMap(s -> s.own(kind)).toList();
  }

  /** Those of a kind that run in this stage, triggers of its base first. */
  Stream<Member> own(Class<? extends Instruction> kind) {
    return Stream.concat(inherited.stream(), members.stream().filter(m -> !m.trigger()))
        .filter(m -> kind.isInstance(m.instruction()));
  }

  List<Node> nodes(Class<? extends Instruction> kind) {
    return members.stream()
        .filter(m -> kind.isInstance(m.instruction()))
        .map(Member::node)
        .toList();
  }
}
