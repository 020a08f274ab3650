package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Dockerfiles;
import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.KnownBases;
import io.plimsoll.ingest.parts.Platforms;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Base images that are at hand, by the references that FROM lines may have.
 *
 * <p>A reference stands for every spelling of it. One with a digest is found by the digest, its tag
 * is for people (reference grammar of the distribution project); a tag alone never stands for a
 * reference with a digest, unless the image is known to have that digest.
 */
public final class BaseImages {
  private final NodeMaker nodes;
  private final List<Given> given;

  /** Images by reference; of two for one reference the first counts. */
  public BaseImages(NodeMaker nodes, List<Given> given) {
    this.nodes = nodes;
    this.given = List.copyOf(given);
  }

  /** No base image is at hand. */
  public static BaseImages none(NodeMaker nodes) {
    return new BaseImages(nodes, List.of());
  }

  /**
   * What was given for a reference.
   *
   * @param images nodes of type {@code Image}, one for each platform
   */
  public record Given(ImageRef reference, List<Node> images) {
    public Given {
      images = List.copyOf(images);
    }
  }

  /** What is known of the image that a FROM names. */
  sealed interface Found {
    /** The image. */
    record Image(Node node) implements Found {}

    /** One image of several, and it is not known which. */
    record Several(Given input) implements Found {}

    /** None is given for it. */
    record Nothing() implements Found {}

    /** What was given for it, useful or not. */
    default List<Node> images() {
      return switch (this) {
        case Image image -> List.of(image.node());
        case Several several -> several.input().images();
        case Nothing nothing -> List.of();
      };
    }
  }

  /**
   * The image of a reference.
   *
   * @param platform the one it is built for, where that is known
   */
  Found find(String reference, Optional<String> platform) {
    ImageRef wanted = ImageRef.of(reference);
    Optional<Given> found = given.stream().filter(g -> isFor(g, wanted)).findFirst();
    if (found.isEmpty()) {
      return new Found.Nothing();
    }
    List<Node> images = found.get().images();
    if (images.size() > 1) {
      images = images.stream().filter(i -> isBuiltFor(i, platform)).toList();
    }
    return images.size() == 1 ? new Found.Image(images.getFirst()) : new Found.Several(found.get());
  }

  private static boolean isFor(Given given, ImageRef wanted) {
    if (given.reference().equals(wanted)) {
      return true;
    }
    return wanted.field("digest") instanceof Digest digest
        && given.reference().field("repository").equals(wanted.field("repository"))
        && (digest.equals(given.reference().field("digest"))
            || (given.reference().field("digest") instanceof Absent
                && given.images().stream().anyMatch(i -> isNamed(i, digest))));
  }

  private static boolean isNamed(Node image, Digest digest) {
    return image.get("digests") instanceof Node all
        && (digest.equals(all.get("manifest")) || digest.equals(all.get("index")));
  }

  /**
   * The image that another one is built on.
   *
   * @param layers how many of its layers come from it
   */
  public record Under(Given given, Node image, int layers) {}

  /**
   * The image at hand whose layers are the lowest of another one; of several the one with most.
   *
   * @param diffIds of the layers, lowest first
   */
  public Optional<Under> under(List<String> diffIds) {
    return given.stream()
        .flatMap(
            g ->
                g.images().stream()
                    .filter(i -> begins(diffIds(i), diffIds))
                    .map(i -> new Under(g, i, diffIds(i).size())))
        .max(Comparator.comparingInt(Under::layers));
  }

  private static boolean begins(List<String> lowest, List<String> all) {
    return !lowest.isEmpty()
        && lowest.size() <= all.size()
        && all.subList(0, lowest.size()).equals(lowest);
  }

  private static List<String> diffIds(Node image) {
    return image.get("digests") instanceof Node digests
            && digests.get("diff_ids") instanceof Listing ids
            && !ids.isOpen()
        ? ids.members().stream().map(d -> d instanceof Digest id ? id.text() : "").toList()
        : List.of();
  }

  private boolean isBuiltFor(Node image, Optional<String> platform) {
    return platform.flatMap(p -> new Platforms(nodes).of(p, Origin.NONE)).stream()
        .anyMatch(
            wanted ->
                image.get("platform") instanceof Node own
                    && own.get("os").equals(wanted.get("os"))
                    && own.get("arch") instanceof Text a
                    && wanted.get("arch") instanceof Text b
                    && a.written().equals(b.written()));
  }

  /**
   * The same for the evaluation of a file: variables and triggers.
   *
   * @param others asked for what is not among these
   */
  KnownBases or(KnownBases others) {
    return (reference, platform) ->
        find(reference, platform) instanceof Found.Image image
            ? base(image.node())
            : others.find(reference, platform);
  }

  /** Nothing where the environment is not known as a whole. */
  private static Optional<KnownBases.Base> base(Node image) {
    if (!(image.get("env") instanceof Listing env) || env.isOpen()) {
      return Optional.empty();
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Value member : env.members()) {
      if (member instanceof Node variable
          && variable.get("name") instanceof Text name
          && variable.get("value") instanceof Text value) {
        values.put(name.written(), value.written());
      }
    }
    return Optional.of(new KnownBases.Base(values, triggers(image)));
  }

  private static List<Instruction> triggers(Node image) {
    if (!(image.get("triggers") instanceof Listing all) || all.members().isEmpty()) {
      return List.of();
    }
    StringBuilder text = new StringBuilder("FROM scratch\n");
    for (Value member : all.members()) {
      if (member instanceof Node trigger && trigger.get("text") instanceof Text written) {
        text.append(written.written()).append('\n');
      }
    }
    String name = image.origin().span().map(s -> s.source().name()).orElse("base image");
    return Dockerfiles.read(Source.of(name, text.toString())).instructions().stream()
        .skip(1)
        .toList();
  }
}
