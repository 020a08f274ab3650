package io.plimsoll.targets;

import io.plimsoll.model.Digest;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The digests by which an image is known or that a document names; what is absent or unknown is not
 * there.
 */
public record Digests(
    Optional<Digest> index,
    Optional<Digest> manifest,
    Optional<Digest> config,
    List<Digest> diffIds) {
  public Digests {
    diffIds = List.copyOf(diffIds);
  }

  /** Of a node DigestSet; no digests for anything else. */
  public static Digests of(Value set) {
    if (!(set instanceof Node node)) {
      return new Digests(Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }
    List<Digest> layers =
        node.get("diff_ids") instanceof Listing list && !list.isOpen()
            ? list.members().stream()
                .filter(Digest.class::isInstance)
                .map(Digest.class::cast)
                .toList()
            : List.of();
    return new Digests(
        digest(node.get("index")),
        digest(node.get("manifest")),
        digest(node.get("config")),
        layers);
  }

  private static Optional<Digest> digest(Value value) {
    return value instanceof Digest d ? Optional.of(d) : Optional.empty();
  }

  public boolean isEmpty() {
    return index.isEmpty() && manifest.isEmpty() && config.isEmpty() && diffIds.isEmpty();
  }

  /** Digests of manifest and index: documents seldom tell which of them they name. */
  List<Digest> manifests() {
    return Stream.concat(manifest.stream(), index.stream()).toList();
  }

  /**
   * How surely a document that names these digests is about an image: {@link
   * LinkStrength#MANIFEST}, {@link LinkStrength#CONFIG_ID} or {@link LinkStrength#DIFF_IDS};
   * nothing where no digest binds them.
   *
   * <p>One index stands for an image of each platform, so that an equal index does not link what
   * has different configs. Engines with an image store of containerd give the digest of the
   * manifest as the image id, so an id is compared with both.
   */
  public Optional<LinkStrength> linkTo(Digests image) {
    if (isAnother(image)) {
      return Optional.empty();
    }
    boolean isManifest =
        manifests().stream().anyMatch(image.manifests()::contains)
            || config.filter(image.manifests()::contains).isPresent();
    if (isManifest) {
      return Optional.of(LinkStrength.MANIFEST);
    }
    if (config.isPresent() && config.equals(image.config)) {
      return Optional.of(LinkStrength.CONFIG_ID);
    }
    return !diffIds.isEmpty() && diffIds.equals(image.diffIds)
        ? Optional.of(LinkStrength.DIFF_IDS)
        : Optional.empty();
  }

  /** Whether digests of the same kind tell the two apart. */
  boolean isAnother(Digests image) {
    boolean otherConfig =
        config.isPresent()
            && image.config.isPresent()
            && !config.equals(image.config)
            && !image.manifests().contains(config.get());
    boolean otherLayers =
        !diffIds.isEmpty() && !image.diffIds.isEmpty() && !diffIds.equals(image.diffIds);
    return otherConfig || otherLayers;
  }

  /** Whether the only thing in common is the index, which other platforms share. */
  boolean isByIndexOnly(Digests image) {
    return image.index.isPresent()
        && manifests().contains(image.index.get())
        && !image.index.equals(image.manifest)
        && image.manifest.filter(manifests()::contains).isEmpty()
        && config.isEmpty()
        && diffIds.isEmpty();
  }
}
