package io.plimsoll.targets;

import io.plimsoll.ingest.InputKind;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.model.Fact;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Node;
import io.plimsoll.model.Once;
import io.plimsoll.source.Checksums;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A container that an input defines, before it is joined with what else is known of it.
 *
 * <p>Its node is made on first use: by then its image has been looked for, and the containers of
 * its project may refer to each other.
 */
public final class ContainerPart {
  private final String target;
  private final Definition definition;
  private final Optional<ContainerDraft> draft;
  private final Once<Node> node;

  /**
   * Where it is defined and what stands beside it.
   *
   * @param place of its definition
   * @param build how its image is built, where the input says so and the paths are known
   * @param builds the build settings as nodes
   * @param configs config objects it uses or that stand beside it
   */
  public record Definition(
      Source source,
      InputKind kind,
      Optional<Span> place,
      Optional<BuildOf> build,
      List<Node> builds,
      List<Node> configs) {
    public Definition {
      builds = List.copyOf(builds);
      configs = List.copyOf(configs);
    }

    Prospect.Used input() {
      return new Prospect.Used(source.name(), kind, () -> Checksums.of(source.text()));
    }
  }

  /**
   * A container.
   *
   * @param target name of the target it makes: {@code compose.yaml#web}, {@code run:web}
   */
  public ContainerPart(String target, Definition definition, ContainerDraft draft) {
    this(target, definition, Optional.of(draft));
  }

  private ContainerPart(String target, Definition definition, Optional<ContainerDraft> draft) {
    this.target = target;
    this.definition = definition;
    this.draft = draft;
    this.node = new Once<>(() -> draft.orElseThrow().build());
  }

  /** What stands in a file that defines no container, such as a ConfigMap of its own. */
  public static ContainerPart none(String target, Definition definition) {
    return new ContainerPart(target, definition, Optional.empty());
  }

  public String target() {
    return target;
  }

  public Definition definition() {
    return definition;
  }

  /** The image it names, where that is known. */
  Optional<ImageRef> reference() {
    return draft
        .map(ContainerDraft::reference)
        .filter(r -> r instanceof ImageRef ref && ref.isKnown())
        .map(ImageRef.class::cast);
  }

  /** Says which image it runs; to be said before anybody asks for the node. */
  void image(Fact image, Fact strength) {
    draft.ifPresent(d -> d.image(image, strength));
  }

  /** The container; none where its input defines none. */
  List<Node> nodes() {
    return draft.isPresent() ? List.of(node()) : List.of();
  }

  /** The container, where there is one. */
  public Node node() {
    return node.get();
  }
}
