package io.plimsoll.ingest.image;

import io.plimsoll.builtin.Secrets;
import io.plimsoll.image.LayersOfImage;
import io.plimsoll.image.Placed;
import io.plimsoll.image.StoredLayer;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Digests and secrets of all files of all layers. */
final class Scan {

  /**
   * What one file holds.
   *
   * @param secrets nodes of type {@code SecretMatch}
   * @param whole whether all of it was searched
   * @param certificate whether it is a PEM file without a private key
   */
  record Scanned(String sha256, List<Node> secrets, boolean whole, boolean certificate) {}

  private final List<StoredLayer> layers;
  private final Map<String, Map<String, Scanned>> files;
  private final Optional<Reasons> gap;

  private Scan(
      List<StoredLayer> layers, Map<String, Map<String, Scanned>> files, Optional<Reasons> gap) {
    this.layers = layers;
    this.files = files;
    this.gap = gap;
  }

  static Scan of(NodeMaker nodes, LayersOfImage reader, List<StoredLayer> layers, Span place) {
    Map<String, Map<String, Scanned>> files = new HashMap<>();
    Optional<String> broken =
        reader.scan(
            layers,
            (location, path, sha256, text, whole) -> {
              String content = text.orElse("");
              List<Node> secrets =
                  content.isEmpty()
                      ? List.of()
                      : Secrets.in(content, nodes, Origin.at(place));
              boolean certificate =
                  content.contains("-----BEGIN ") && !content.contains("PRIVATE KEY");
              files
                  .computeIfAbsent(location, l -> new HashMap<>())
                  .put(path, new Scanned(sha256, secrets, whole, certificate));
            });
    return new Scan(
        layers, files, broken.map(b -> Reasons.of(Gaps.unreadable(b, place))));
  }

  Optional<Reasons> gap() {
    return gap;
  }

  Optional<Scanned> of(Placed file) {
    String location = layers.get(file.layer()).location();
    return Optional.ofNullable(files.getOrDefault(location, Map.of()).get(file.name()));
  }
}
