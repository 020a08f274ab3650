package io.plimsoll.ingest.image;

import io.plimsoll.archive.EntryPath;
import io.plimsoll.archive.Sha256;
import io.plimsoll.archive.TarKind;
import io.plimsoll.builtin.Secrets;
import io.plimsoll.image.LayerReader.Member;
import io.plimsoll.image.LayersOfImage;
import io.plimsoll.image.Placed;
import io.plimsoll.image.StoredLayer;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.source.Span;
import java.nio.charset.StandardCharsets;
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
            (location, path, sha256, text, whole) ->
                files
                    .computeIfAbsent(location, l -> new HashMap<>())
                    .put(path, scanned(nodes, sha256, text, whole, place)));
    return new Scan(layers, files, broken.map(b -> Reasons.of(Gaps.unreadable(b, place))));
  }

  /** The same of entries that a policy test writes out. */
  static Scan of(
      NodeMaker nodes, List<List<Member>> members, List<StoredLayer> layers, Span place) {
    Map<String, Map<String, Scanned>> files = new HashMap<>();
    for (int i = 0; i < members.size(); i++) {
      Map<String, Scanned> layer = new HashMap<>();
      for (Member member : members.get(i)) {
        if (member.entry().kind() == TarKind.REGULAR) {
          byte[] content = member.content().orElse(new byte[0]);
          layer.put(
              EntryPath.of(member.entry().name()).path(),
              scanned(
                  nodes,
                  member.content().isPresent() ? Sha256.of(content) : "",
                  Optional.of(new String(content, StandardCharsets.UTF_8)),
                  member.content().isPresent(),
                  place));
        }
      }
      files.put(layers.get(i).location(), layer);
    }
    return new Scan(layers, files, Optional.empty());
  }

  private static Scanned scanned(
      NodeMaker nodes, String sha256, Optional<String> text, boolean whole, Span place) {
    String content = text.orElse("");
    List<Node> secrets =
        content.isEmpty() ? List.of() : Secrets.in(content, nodes, Origin.at(place));
    boolean certificate = content.contains("-----BEGIN ") && !content.contains("PRIVATE KEY");
    return new Scanned(sha256, secrets, whole, certificate);
  }

  Optional<Reasons> gap() {
    return gap;
  }

  Optional<Scanned> of(Placed file) {
    String location = layers.get(file.layer()).location();
    return Optional.ofNullable(files.getOrDefault(location, Map.of()).get(file.name()));
  }
}
