package io.plimsoll.targets;

import io.plimsoll.model.Digest;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Node;
import java.util.List;
import java.util.Optional;

/**
 * An image that an input holds: one node for each platform.
 *
 * @param input what it was read from
 * @param images with the same names
 */
public record ImagePart(Prospect.Used input, List<Node> images) {
  public ImagePart {
    images = List.copyOf(images);
  }

  /** What reports call it: its first name, else the path of its input. */
  String name() {
    return images.stream()
        .flatMap(i -> References.of(i).stream())
        .findFirst()
        .map(ImageRef::written)
        .orElse(input.path());
  }

  /** How surely a container that names this reference runs this image. */
  Optional<LinkStrength> strength(ImageRef reference) {
    return images.stream()
        .flatMap(i -> strength(reference, i).stream())
        .filter(s -> s.compareTo(LinkStrength.REFERENCE) >= 0)
        .max(LinkStrength::compareTo);
  }

  private static Optional<LinkStrength> strength(ImageRef reference, Node image) {
    boolean sameDigest =
        reference.field("digest") instanceof Digest d
            && Digests.of(image.get("digests")).manifests().contains(d);
    return sameDigest
        ? Optional.of(LinkStrength.MANIFEST)
        : References.link(reference.text(), image);
  }
}
