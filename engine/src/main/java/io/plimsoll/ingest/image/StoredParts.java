package io.plimsoll.ingest.image;

import io.plimsoll.document.Mapping;
import io.plimsoll.image.Fields;
import io.plimsoll.image.LayerContents;
import io.plimsoll.image.LayersOfImage;
import io.plimsoll.image.Problems;
import io.plimsoll.image.Storage;
import io.plimsoll.image.StoredImage;
import io.plimsoll.image.StoredLayer;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Entry;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** An image of an archive or layout. */
final class StoredParts {
  private final NodeMaker nodes;
  private final Storage storage;
  private final InputLimits limits;
  private final Problems problems;
  private final Span place;

  StoredParts(NodeMaker nodes, Storage storage, InputLimits limits, Problems problems, Span place) {
    this.nodes = nodes;
    this.storage = storage;
    this.limits = limits;
    this.problems = problems;
    this.place = place;
  }

  ImageParts of(StoredImage image) {
    Optional<Mapping> config = image.config();
    List<StoredLayer> layers = image.layers().orElse(List.of());
    List<String> diffIds = config.map(StoredParts::diffIds).orElse(List.of());
    List<String> shown = new ArrayList<>(diffIds);
    while (shown.size() < layers.size()) {
      shown.add("");
    }
    return new ImageParts(
        place,
        image.names(),
        Optional.of(image.oci()),
        image.indexDigest(),
        image.manifestDigest(),
        image.configDigest(),
        config.map(
            c -> new ImageParts.Settings(Fields.mapping(c, "config"), Fields.scalar(c, "created"))),
        config.flatMap(StoredParts::platform).or(image::platform),
        image.indexPlatforms(),
        texts(image.annotations()),
        Optional.of(shown.subList(0, layers.size())),
        config.map(HistoryNodes::ofConfig),
        Optional.empty(),
        Optional.of(new Access(layers, diffIds)),
        Gaps.unreadable("the config of the image could not be read", place));
  }

  static List<String> diffIds(Mapping config) {
    return Fields.mapping(config, "rootfs").map(r -> Fields.texts(r, "diff_ids")).orElse(List.of());
  }

  static Optional<String> platform(Mapping config) {
    Optional<String> system = Fields.text(config, "os");
    Optional<String> arch = Fields.text(config, "architecture");
    return system.isEmpty() || arch.isEmpty()
        ? Optional.empty()
        : Optional.of(
            system.get()
                + "/"
                + arch.get()
                + Fields.text(config, "variant").map(v -> "/" + v).orElse(""));
  }

  static Value texts(Map<String, String> map) {
    List<Entry> entries = new ArrayList<>();
    new TreeMap<>(map).forEach((k, v) -> entries.add(new Entry(Text.of(k), Text.of(v))));
    return io.plimsoll.model.Mapping.of(entries);
  }

  /** Layers in the same storage. */
  private final class Access implements LayerAccess {
    private final List<StoredLayer> layers;
    private final List<String> diffIds;

    Access(List<StoredLayer> layers, List<String> diffIds) {
      this.layers = layers;
      this.diffIds = diffIds;
    }

    @Override
    public List<StoredLayer> stored() {
      return layers;
    }

    @Override
    public List<LayerContents> read(Set<String> scripts) {
      return new LayersOfImage(storage, limits, problems).read(layers, diffIds, scripts);
    }

    @Override
    public Scan scan() {
      return Scan.secrets(nodes, new LayersOfImage(storage, limits, problems), layers, place);
    }

    @Override
    public Scan digests() {
      return Scan.digests(new LayersOfImage(storage, limits, problems), layers, place);
    }

    @Override
    public Problems problems() {
      return problems;
    }
  }
}
