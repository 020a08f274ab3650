package io.plimsoll.image;

import io.plimsoll.document.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An image as an archive, layout or manifest describes it.
 *
 * @param names as they are written
 * @param config nothing where it is not at hand
 * @param platform {@code os/arch/variant} of its descriptor
 * @param indexPlatforms the platforms of the index it came from
 * @param layers lowest first; nothing where no manifest is at hand
 */
public record StoredImage(
    List<String> names,
    boolean oci,
    Optional<String> indexDigest,
    Optional<String> manifestDigest,
    Optional<String> configDigest,
    Optional<Mapping> config,
    Optional<String> platform,
    List<String> indexPlatforms,
    Map<String, String> annotations,
    Optional<List<StoredLayer>> layers) {
  public StoredImage {
    names = List.copyOf(names);
    indexPlatforms = List.copyOf(indexPlatforms);
    annotations = Map.copyOf(annotations);
    layers = layers.map(List::copyOf);
  }

  StoredImage named(List<String> others) {
    return new StoredImage(
        others,
        oci,
        indexDigest,
        manifestDigest,
        configDigest,
        config,
        platform,
        indexPlatforms,
        annotations,
        layers);
  }
}
