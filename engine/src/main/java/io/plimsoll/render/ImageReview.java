package io.plimsoll.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/**
 * What a reviewer of an image looks at: its layers, what is large in them, what came with which
 * instruction, and what the running image could do without.
 *
 * @param name the name it was given by, else the file it is in
 * @param file the archive or folder it is in
 * @param facts what it is, in a few words each
 * @param size of all layers, unpacked
 * @param layers lowest first
 * @param needless what it could do without, the largest first
 * @param kept why something that is usually needless is left out, each a sentence
 * @param gaps why not all is known, each a reason
 */
public record ImageReview(
    String name,
    String file,
    String platform,
    List<String> facts,
    OptionalLong size,
    List<Layer> layers,
    List<Group> needless,
    List<String> kept,
    List<String> gaps) {
  public ImageReview {
    facts = List.copyOf(facts);
    layers = List.copyOf(layers);
    needless = List.copyOf(needless);
    kept = List.copyOf(kept);
    gaps = List.copyOf(gaps);
  }

  /** Bytes of all that is needless, each file once. */
  public long needlessSize() {
    return needless.stream()
        .flatMap(g -> g.items().stream())
        .collect(Collectors.toMap(i -> i.layer() + i.path(), Item::size, Math::max))
        .values()
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /**
   * One layer.
   *
   * @param digest as it is stored, else of the unpacked layer
   * @param size unpacked
   * @param storedSize absent when it is not stored compressed
   * @param instruction that made it, or the recorded command; absent when the history does not say
   * @param added files that no lower layer has
   * @param changed files that replace those of lower layers
   * @param deleted files of lower layers that it deletes
   * @param dead bytes of its files that later layers delete or replace
   * @param packages by package manager
   * @param biggest its regular files, the largest first
   * @param gaps why not all of it is known
   */
  public record Layer(
      int index,
      Optional<String> digest,
      OptionalLong size,
      OptionalLong storedSize,
      Optional<String> instruction,
      int added,
      int changed,
      int deleted,
      OptionalLong dead,
      List<Packages> packages,
      List<Item> biggest,
      List<String> gaps) {
    public Layer {
      packages = List.copyOf(packages);
      biggest = List.copyOf(biggest);
      gaps = List.copyOf(gaps);
    }
  }

  /** The packages of one manager, the largest first. */
  public record Packages(String manager, List<Installed> all) {
    public Packages {
      all = List.copyOf(all);
    }
  }

  /**
   * A package.
   *
   * @param size of its files, where they are known
   */
  public record Installed(String name, String version, OptionalLong size) {}

  /**
   * What is needless for one reason.
   *
   * @param kind a stable word
   * @param title for people
   */
  public record Group(String kind, String title, List<Item> items) {
    public Group {
      items = List.copyOf(items);
    }

    /** Bytes of all items. */
    public long size() {
      return items.stream().mapToLong(Item::size).sum();
    }
  }

  /**
   * A file, or the files of one directory.
   *
   * @param files how many, 1 for a file
   * @param layer that has it
   * @param note what more there is to say, such as its package; may be empty
   */
  public record Item(String path, int files, long size, int layer, String note) {}
}
