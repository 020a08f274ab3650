package io.plimsoll.ingest.dockerfile;

import io.plimsoll.command.StageMemory;
import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.Stage;
import io.plimsoll.dockerfile.StageBase;
import io.plimsoll.dockerfile.Step;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One stage while it is read: its instructions with their nodes, its parent, and what earlier RUNs
 * of its chain left behind.
 *
 * <p>Filled in order by {@link StageReader}; afterwards only read.
 */
final class StageModel {

  /** An instruction with its node; triggers of ONBUILD are members too. */
  record Member(Step step, Node node, boolean trigger) {
    Instruction instruction() {
      return step.instruction();
    }
  }

  final Stage stage;
  final Optional<StageModel> parent;
  final List<Member> members = new ArrayList<>();
  final List<RunModel> runs = new ArrayList<>();
  final Map<String, Node> environment = new LinkedHashMap<>();
  final StageMemory memory;
  private Optional<Node> node = Optional.empty();
  private boolean isFinal;

  StageModel(Stage stage, Optional<StageModel> parent) {
    this.stage = stage;
    this.parent = parent;
    this.memory = parent.map(p -> p.memory.copy()).orElseGet(StageMemory::new);
    parent.ifPresent(p -> environment.putAll(p.environment));
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

  /** Why what the base image says is not known. */
  Reasons baseReason() {
    Span place = chain().getLast().stage.from().map(Instruction::span).orElseGet(this::anyPlace);
    return Reasons.of(
        switch (base()) {
          case StageBase.Image image -> Gap.base(image.reference().sketch(), place);
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
      for (int i = each.members.size() - 1; i >= 0; i--) {
        Member member = each.members.get(i);
        if (!member.trigger() && kind.isInstance(member.instruction())) {
          return Optional.of(member);
        }
      }
    }
    return Optional.empty();
  }

  /** All members of a kind along the chain, those of the lowest stage first. */
  List<Member> all(Class<? extends Instruction> kind) {
    return chain().reversed().stream()
        .flatMap(s -> s.members.stream())
        .filter(m -> !m.trigger() && kind.isInstance(m.instruction()))
        .toList();
  }

  List<Node> nodes(Class<? extends Instruction> kind) {
    return members.stream()
        .filter(m -> kind.isInstance(m.instruction()))
        .map(Member::node)
        .toList();
  }
}
