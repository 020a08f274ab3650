package io.plimsoll.ingest.image;

import io.plimsoll.archive.Budget;
import io.plimsoll.archive.EntryPath;
import io.plimsoll.archive.Sha256;
import io.plimsoll.archive.TarKind;
import io.plimsoll.archive.UnreadableArchive;
import io.plimsoll.builtin.Secrets;
import io.plimsoll.image.LayerReader.Member;
import io.plimsoll.image.LayersOfImage;
import io.plimsoll.image.Placed;
import io.plimsoll.image.StoredLayer;
import io.plimsoll.limit.Limit;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
  record Scanned(String sha256, List<Node> secrets, boolean whole, boolean certificate) {
    /** About the bytes of a node with its facts, of a digest or an entry of a map. */
    private static final int NODE = 1024;

    private static final int OBJECT = 160;

    boolean isUnremarkable() {
      return sha256.isEmpty() && secrets.isEmpty() && whole && !certificate;
    }

    long weight(String path) {
      return OBJECT + path.length() + sha256.length() + (long) NODE * secrets.size();
    }
  }

  private final List<StoredLayer> layers;
  private final Map<String, Map<String, Scanned>> files;
  private final Optional<Reasons> gap;

  private Scan(
      List<StoredLayer> layers, Map<String, Map<String, Scanned>> files, Optional<Reasons> gap) {
    this.layers = layers;
    this.files = files;
    this.gap = gap;
  }

  /** Searches all files for secrets. */
  static Scan secrets(NodeMaker nodes, LayersOfImage reader, List<StoredLayer> layers, Span place) {
    return read(
        reader,
        layers,
        false,
        place,
        (text, sha256, whole) -> scanned(nodes, sha256, text, whole, place));
  }

  /** Computes the digests of all files. */
  static Scan digests(LayersOfImage reader, List<StoredLayer> layers, Span place) {
    return read(
        reader,
        layers,
        true,
        place,
        (text, sha256, whole) -> new Scanned(sha256, List.of(), true, false));
  }

  /** What the content of one file tells. */
  private interface Content {
    Scanned of(Optional<String> text, String sha256, boolean whole);
  }

  /** Keeps what there is to tell of some files; most have no secret, and are not kept. */
  private static Scan read(
      LayersOfImage reader,
      List<StoredLayer> layers,
      boolean digests,
      Span place,
      Content content) {
    Map<String, Map<String, Scanned>> files = new HashMap<>();
    Budget budget = new Budget(reader.limits());
    List<String> full = new ArrayList<>();
    Optional<String> broken =
        reader.scan(
            layers,
            digests,
            (location, path, sha256, text, whole) -> {
              Scanned scanned = content.of(text, sha256, whole);
              if (scanned.isUnremarkable()) {
                files.getOrDefault(location, new HashMap<>()).remove(path);
              } else if (!full.isEmpty()) {
                // it is said already that not all is kept
              } else if (budget.keeps(scanned.weight(path))) {
                files.computeIfAbsent(location, l -> new HashMap<>()).put(path, scanned);
              } else {
                full.add(
                    UnreadableArchive.beyondText(
                        reader.limits(),
                        Limit.IMAGE_CONTENTS,
                        "what is to be kept of its files has",
                        ""));
              }
            });
    return new Scan(
        layers,
        files,
        broken.or(() -> full.stream().findFirst()).map(b -> Reasons.of(Gaps.unreadable(b, place))));
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
