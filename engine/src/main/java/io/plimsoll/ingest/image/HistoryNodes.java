package io.plimsoll.ingest.image;

import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.image.Fields;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The history of an image, and the instructions that are read back from it. */
final class HistoryNodes {
  /** Steps that are read back: base images of base images have a few hundred. */
  private static final int MOST = 2000;

  private final NodeMaker nodes;
  private final List<Raw> steps;
  private final Span place;
  private final List<Optional<Node>> instructions = new ArrayList<>();
  private final List<HistoryText.Step> texts = new ArrayList<>();

  /** A step as an input has it, the first one first. */
  record Raw(
      String createdBy, Optional<Scalar> created, boolean empty, String comment, Span place) {}

  HistoryNodes(NodeMaker nodes, List<Raw> steps, Span place) {
    this.nodes = nodes;
    this.steps = steps.size() > MOST ? List.copyOf(steps.subList(0, MOST)) : List.copyOf(steps);
    this.place = place;
    readBack();
  }

  /** The steps of a config. */
  static List<Raw> ofConfig(Mapping config) {
    List<Raw> all = new ArrayList<>();
    for (Mapping step : Fields.mappings(config, "history")) {
      boolean empty = Fields.scalar(step, "empty_layer").flatMap(Scalar::bool).orElse(false);
      all.add(
          new Raw(
              Fields.text(step, "created_by").orElse(""),
              Fields.scalar(step, "created"),
              empty,
              Fields.text(step, "comment").orElse(""),
              step.span()));
    }
    return all;
  }

  /** All instructions as one Dockerfile on an empty base, so that each sees those before it. */
  private void readBack() {
    StringBuilder text = new StringBuilder("FROM scratch\n");
    Map<Integer, Integer> lines = new HashMap<>(); // line to step
    int line = 2;
    for (int i = 0; i < steps.size(); i++) {
      HistoryText.Step step = HistoryText.of(steps.get(i).createdBy());
      texts.add(step);
      instructions.add(Optional.empty());
      if (step.instruction().isPresent()) {
        String instruction = step.instruction().get();
        lines.put(line, i);
        text.append(instruction).append('\n');
        line += (int) instruction.chars().filter(c -> c == '\n').count() + 1;
      }
    }
    Node file =
        new DockerfileReader(nodes)
            .readHistory(Source.of(place.source().name(), text.toString()))
            .dockerfile();
    if (file.get("stages") instanceof Listing stages
        && !stages.members().isEmpty()
        && stages.members().getFirst() instanceof Node stage
        && stage.get("instructions") instanceof Listing all) {
      for (Value member : all.members()) {
        if (member instanceof Node instruction) {
          Integer step = lines.get(instruction.origin().span().map(Span::line).orElse(0));
          if (step != null && !instruction.type().name().equals("Unrecognized")) {
            instructions.set(step, Optional.of(instruction));
          }
        }
      }
    }
  }

  /**
   * The entries.
   *
   * @param layer the layer with a number, made when it is asked for
   */
  Listing entries(IntFunction<Value> layer, Optional<Reasons> unlinked) {
    List<Node> all = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < steps.size(); i++) {
      Raw raw = steps.get(i);
      int number = next;
      next += raw.empty() ? 0 : 1;
      Fact made =
          raw.empty()
              ? () -> Absent.ABSENT
              : unlinked.isPresent()
                  ? () -> io.plimsoll.model.Unknown.of(unlinked.get())
                  : () -> layer.apply(number);
      all.add(
          nodes.build(
              nodes
                  .node("HistoryEntry", raw.place())
                  .set("created_by", Text.of(raw.createdBy(), Origin.at(raw.place())))
                  .set("instruction", Facts.optional(instructions.get(i)))
                  .set("created", Times.created(raw.created()))
                  .set("build_args", arguments(texts.get(i).arguments()))
                  .set("empty", Facts.bool(raw.empty()))
                  .set("comment", Text.of(raw.comment()))
                  .lazy("layer", made)));
    }
    return Listing.list(all);
  }

  /** How many entries made a layer. */
  int layers() {
    return (int) steps.stream().filter(s -> !s.empty()).count();
  }

  /** The instruction and command that made a layer. */
  Optional<Integer> stepOf(int layer) {
    int next = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (!steps.get(i).empty() && next++ == layer) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  String createdBy(int step) {
    return steps.get(step).createdBy();
  }

  Value instruction(int step) {
    return Facts.optional(instructions.get(step));
  }

  /** The instructions in their order; open where a step could not be read back. */
  Listing instructions() {
    Listing all = Listing.list(instructions.stream().flatMap(Optional::stream).toList());
    for (int i = 0; i < steps.size(); i++) {
      if (instructions.get(i).isEmpty() && !steps.get(i).createdBy().isEmpty()) {
        return all.open(
            Reasons.of(
                Reason.of(
                    Reason.Kind.OPAQUE,
                    "history",
                    "a step of the history is no instruction of a Dockerfile",
                    steps.get(i).place())));
      }
    }
    return all;
  }

  private static io.plimsoll.model.Mapping arguments(Map<String, String> arguments) {
    List<Entry> entries = new ArrayList<>();
    arguments.forEach((name, value) -> entries.add(new Entry(Text.of(name), Text.of(value))));
    return io.plimsoll.model.Mapping.of(
        entries.stream()
            .sorted(java.util.Comparator.comparing(e -> ((Text) e.key()).written()))
            .toList());
  }

  /** Triggers of ONBUILD in the config, read back the same way. */
  static Listing triggers(NodeMaker nodes, List<Scalar> written, Span place) {
    StringBuilder text = new StringBuilder("FROM scratch\n");
    for (Scalar trigger : written) {
      if (trigger.text().indexOf('\n') < 0 && !trigger.text().endsWith("\\")) {
        text.append("ONBUILD ").append(trigger.text()).append('\n');
      }
    }
    Node file =
        new DockerfileReader(nodes)
            .readHistory(Source.of(place.source().name(), text.toString()))
            .dockerfile();
    List<Value> all = new ArrayList<>();
    if (file.get("stages") instanceof Listing stages
        && !stages.members().isEmpty()
        && stages.members().getFirst() instanceof Node stage
        && stage.get("instructions") instanceof Listing members) {
      for (Value member : members.members()) {
        if (member instanceof Node node
            && node.type().name().equals("OnBuild")
            && node.get("trigger") instanceof Node trigger) {
          all.add(trigger);
        }
      }
    }
    return Listing.list(all);
  }
}
