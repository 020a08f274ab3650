package io.plimsoll.targets;

import io.plimsoll.model.Digest;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Compares the history of an image with the stage that is said to build it.
 *
 * <p>The last steps of a history are those of the stage and of the stages below it; what stands
 * before them is the base. Builders may leave ARG out, so it is left out on both sides.
 */
final class DockerfileMatch {
  private final NodeMaker nodes;
  private final Node image;
  private final Node stage;

  DockerfileMatch(NodeMaker nodes, Node image, Node stage) {
    this.nodes = nodes;
    this.image = image;
    this.stage = stage;
  }

  /** A node of type {@code ImageMatch}, or why it cannot be told. */
  Value result() {
    Optional<String> base = base();
    if (base.isPresent()) {
      return match("base_differs", base.get());
    }
    if (!(image.get("history") instanceof Listing history) || history.isOpen()) {
      return image.get("history") instanceof Listing open
          ? Unknown.of(open.rest().orElseThrow())
          : image.get("history");
    }
    List<Node> steps = steps(history);
    List<Node> wanted = instructions();
    int surplus = steps.size() - wanted.size();
    if (surplus < 0 || wanted.isEmpty() || steps.stream().noneMatch(DockerfileMatch::isRead)) {
      return untold(steps.size(), wanted.size());
    }
    Optional<String> last = difference(steps, wanted, surplus);
    if (last.isEmpty()) {
      return match("same", "");
    }
    for (int from = surplus - 1; from >= 0; from--) {
      if (difference(steps, wanted, from).isEmpty()) {
        return further(steps.subList(from + wanted.size(), steps.size()));
      }
    }
    return match("instruction_differs", last.get());
  }

  /** Labels of the command line become steps of their own in some builders. */
  private Value further(List<Node> steps) {
    boolean labels =
        steps.stream()
            .allMatch(
                s -> s.get("instruction") instanceof Node i && i.type().name().equals("Label"));
    if (labels) {
      return match("same", "");
    }
    return match(
        "extra_layers",
        steps.size() == 1
            ? "a step follows those of the Dockerfile"
            : steps.size() + " steps follow those of the Dockerfile");
  }

  private Unknown untold(int steps, int wanted) {
    return Unknown.of(
        new Reason(
            Reason.Kind.UNRESOLVED,
            "history",
            "the history has "
                + steps
                + " steps and the Dockerfile "
                + wanted
                + ": they cannot be compared",
            image.origin().span()));
  }

  private Node match(String kind, String difference) {
    return nodes.build(
        nodes
            .node("ImageMatch", image.origin())
            .set("kind", nodes.constant("MatchKind", kind))
            .set("difference", Text.of(difference)));
  }

  /** How the base differs, where both sides tell theirs. */
  private Optional<String> base() {
    List<Digest> lowest =
        stage.get("base_image") instanceof Node base
            ? Digests.of(base.get("digests")).diffIds()
            : List.of();
    List<Digest> all = Digests.of(image.get("digests")).diffIds();
    boolean begins = all.size() >= lowest.size() && all.subList(0, lowest.size()).equals(lowest);
    if (!lowest.isEmpty() && !all.isEmpty() && !begins) {
      return Optional.of("its layers do not begin with those of the base of the Dockerfile");
    }
    return image.get("base_ref") instanceof ImageRef own
            && stage.get("base_ref") instanceof ImageRef written
            && own.isKnown()
            && written.isKnown()
            && !own.field("repository").equals(written.field("repository"))
        ? Optional.of(
            "its base is " + own.written() + ", that of the Dockerfile " + written.written())
        : Optional.empty();
  }

  private static List<Node> steps(Listing history) {
    List<Node> all = new ArrayList<>();
    for (Value member : history.members()) {
      if (member instanceof Node step
          && !(step.get("instruction") instanceof Node i && isArgument(i))) {
        all.add(step);
      }
    }
    return all;
  }

  private static boolean isArgument(Node instruction) {
    return instruction.type().name().equals("Arg");
  }

  private static boolean isRead(Node step) {
    return step.get("instruction") instanceof Node;
  }

  /** Those of the chain, lowest stage first. */
  private List<Node> instructions() {
    List<Node> chain = new ArrayList<>();
    if (stage.get("ancestors") instanceof Listing ancestors) {
      ancestors.members().reversed().forEach(a -> chain.add((Node) a));
    }
    chain.add(stage);
    List<Node> all = new ArrayList<>();
    for (Node each : chain) {
      if (each.get("instructions") instanceof Listing own) {
        own.members().stream()
            .map(Node.class::cast)
            .filter(i -> !i.type().name().equals("From") && !isArgument(i))
            .forEach(all::add);
      }
    }
    return all;
  }

  /** The first step from a place on that is not the instruction it should be. */
  private static Optional<String> difference(List<Node> steps, List<Node> wanted, int from) {
    for (int i = 0; i < wanted.size(); i++) {
      Value read = steps.get(from + i).get("instruction");
      if (read instanceof Node step && !SameInstruction.is(step, wanted.get(i))) {
        return Optional.of(
            "where the Dockerfile has `"
                + first(wanted.get(i))
                + "`, its history has `"
                + first(step)
                + "`");
      }
    }
    return Optional.empty();
  }

  private static String first(Node instruction) {
    String text = instruction.get("text") instanceof Text t ? t.written() : "";
    String line = text.lines().findFirst().orElse("").strip();
    return line.endsWith("\\") ? line.substring(0, line.length() - 1).strip() : line;
  }
}
