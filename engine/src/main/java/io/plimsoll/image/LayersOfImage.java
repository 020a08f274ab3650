package io.plimsoll.image;

import io.plimsoll.archive.Budget;
import io.plimsoll.archive.UnreadableArchive;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads all layers of one image, each once, and checks their digests. */
public final class LayersOfImage {
  private final Storage storage;
  private final InputLimits limits;
  private final Problems problems;

  public LayersOfImage(Storage storage, InputLimits limits, Problems problems) {
    this.storage = storage;
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * The contents of the layers, lowest first.
   *
   * @param diffIds digests of the uncompressed layers as the config has them
   * @param scripts names of files that a container may be started with
   */
  public List<LayerContents> read(
      List<StoredLayer> layers, List<String> diffIds, Set<String> scripts) {
    Set<String> locations = new HashSet<>();
    layers.stream()
        .limit(limits.of(Limit.IMAGE_LAYERS))
        .filter(l -> !l.location().isEmpty())
        .forEach(l -> locations.add(l.location()));
    Map<String, LayerContents> read = new HashMap<>();
    Budget budget = new Budget(limits);
    String broken = "";
    try {
      storage.stream(
          locations, (location, in) -> read.put(location, LayerReader.read(in, budget, scripts)));
    } catch (UnreadableArchive e) {
      broken = e.text();
    } catch (IOException e) {
      broken = "reading it failed: " + e.getMessage();
    }
    if (!broken.isEmpty()) {
      problems.unreadable(storage.name(), broken);
    }
    List<LayerContents> all = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Optional<LayerContents> contents = Optional.ofNullable(read.get(layers.get(i).location()));
      Optional<String> diffId = i < diffIds.size() ? Optional.of(diffIds.get(i)) : Optional.empty();
      all.add(
          contents.isPresent()
              ? checked(contents.get(), layers.get(i), diffId, i)
              : absent(layers.get(i), i, broken));
    }
    return all;
  }

  private LayerContents absent(StoredLayer layer, int index, String broken) {
    if (layer.isForeign()) {
      return LayerContents.unread("layer " + index + " is not stored with the image");
    }
    if (!broken.isEmpty()) {
      return LayerContents.unread(broken);
    }
    String name = layer.digest().orElse(layer.location());
    if (index >= limits.of(Limit.IMAGE_LAYERS)) {
      problems.unreadable(
          storage.name(),
          UnreadableArchive.beyondText(limits, Limit.IMAGE_LAYERS, "it has", "layers"));
    } else {
      problems.missing("layer " + index + " (" + name + ")");
    }
    return LayerContents.unread("layer " + index + " is not in " + storage.name());
  }

  private LayerContents checked(
      LayerContents layer, StoredLayer stored, Optional<String> diffId, int index) {
    String what = "layer " + index;
    layer.escaping().ifPresent(path -> problems.escapes(what, path));
    if (layer.gap().isPresent()) {
      problems.unreadable(what + " of " + storage.name(), layer.gap().get());
      return layer.because(what + " cannot be read: " + layer.gap().get());
    }
    boolean wrong =
        differs(what, stored.digest(), layer.stored()) || differs(what, diffId, layer.diffId());
    return wrong ? LayerContents.unread(what + " does not have the digest it should have") : layer;
  }

  private boolean differs(String what, Optional<String> expected, String actual) {
    boolean wrong =
        expected.isPresent()
            && expected.get().startsWith("sha256:")
            && !expected.get().equals(actual);
    if (wrong) {
      problems.mismatch(what, expected.get(), actual);
    }
    return wrong;
  }

  /** Takes what one file of a layer holds. */
  public interface Visitor {
    void file(String location, String path, String sha256, Optional<String> text, boolean whole);
  }

  /** What is read at most. */
  public InputLimits limits() {
    return limits;
  }

  /**
   * Reads all contents; the reason why not all could be read, if there is one.
   *
   * @param digests whether digests are asked for, else texts
   */
  public Optional<String> scan(List<StoredLayer> layers, boolean digests, Visitor visitor) {
    Set<String> locations = new HashSet<>();
    layers.stream()
        .limit(limits.of(Limit.IMAGE_LAYERS))
        .filter(l -> !l.location().isEmpty())
        .forEach(l -> locations.add(l.location()));
    Budget budget = new Budget(limits);
    List<String> broken = new ArrayList<>();
    try {
      storage.stream(
          locations,
          (location, in) -> {
            try {
              LayerScan.scan(
                  in,
                  budget,
                  digests,
                  (path, sha256, text, whole) -> visitor.file(location, path, sha256, text, whole));
            } catch (UnreadableArchive e) {
              broken.add(e.text());
            }
          });
    } catch (UnreadableArchive e) {
      broken.add(e.text());
    } catch (IOException e) {
      broken.add("reading it failed: " + e.getMessage());
    }
    return broken.stream().findFirst();
  }
}
