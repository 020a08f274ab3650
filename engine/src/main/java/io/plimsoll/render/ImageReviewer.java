package io.plimsoll.render;

import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.render.ImageReview.Installed;
import io.plimsoll.render.ImageReview.Item;
import io.plimsoll.render.ImageReview.Layer;
import io.plimsoll.render.ImageReview.Packages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

/** Reviews an image by the facts of the model. */
public final class ImageReviewer {
  /** The largest first; paths make the order one that does not change. */
  static final Comparator<Item> BY_SIZE =
      Comparator.comparingLong(Item::size)
          .reversed()
          .thenComparing(Item::path)
          .thenComparingInt(Item::layer);

  private static final int BIGGEST = 5;

  private final Node image;
  private final Value tools;
  private final List<Node> layers;
  private final Counts counts;

  private ImageReviewer(Node image, Value tools) {
    this.image = image;
    this.tools = tools;
    this.layers = NodeFacts.nodes(image, "layers").toList();
    this.counts = new Counts(layers);
  }

  /**
   * A review.
   *
   * @param image a node of type {@code Image}
   * @param tools the table of programs by what they are for
   */
  public static ImageReview of(Node image, Value tools) {
    return new ImageReviewer(image, tools).review();
  }

  private ImageReview review() {
    String file = NodeFacts.text(image, "file").orElse("");
    NeedlessFiles needless = new NeedlessFiles(image, tools);
    List<Layer> all = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      all.add(layer(layers.get(i), i));
    }
    return new ImageReview(
        NodeFacts.text(image, "ref").orElse(file),
        file,
        NodeFacts.text(image, "platform").orElse(""),
        facts(),
        NodeFacts.number(image, "size"),
        all,
        needless.groups(),
        needless.kept(),
        gaps());
  }

  private List<String> facts() {
    List<String> facts = new ArrayList<>();
    NodeFacts.node(image, "os_release").ifPresent(os -> facts.add(system(os)));
    long packages = NodeFacts.nodes(image, "packages").count();
    if (packages > 0) {
      facts.add(packages + (packages == 1 ? " package" : " packages"));
    }
    NodeFacts.text(image, "user").ifPresent(user -> facts.add("runs as " + user));
    NodeFacts.node(image, "process")
        .flatMap(p -> NodeFacts.text(p, "argv"))
        .ifPresent(words -> facts.add("starts " + words.replace(", ", " ")));
    return facts;
  }

  private static String system(Node release) {
    String name = NodeFacts.text(release, "name").orElse("");
    String version = NodeFacts.text(release, "version").orElse("");
    return version.isEmpty() || name.contains(version) ? name : name + " (" + version + ")";
  }

  private List<String> gaps() {
    Set<String> gaps = new LinkedHashSet<>(NodeFacts.gaps(image.get("layers")));
    gaps.addAll(NodeFacts.gaps(image.get("files")));
    gaps.addAll(NodeFacts.gaps(image.get("packages")));
    gaps.addAll(NodeFacts.gaps(image.get("secrets")));
    return List.copyOf(gaps);
  }

  private Layer layer(Node layer, int index) {
    Optional<String> command =
        NodeFacts.text(layer, "instruction").or(() -> NodeFacts.text(layer, "created_by"));
    return new Layer(
        index,
        NodeFacts.text(layer, "digest").or(() -> NodeFacts.text(layer, "diff_id")),
        NodeFacts.number(layer, "size"),
        NodeFacts.number(layer, "stored_size"),
        command.filter(c -> !c.isBlank()),
        counts.files(index) - counts.changed(index),
        counts.changed(index),
        counts.deleted(index),
        NodeFacts.number(layer, "dead_size"),
        packages(index),
        biggest(layer, index),
        NodeFacts.gaps(layer.get("files")));
  }

  private List<Packages> packages(int index) {
    TreeMap<String, List<Installed>> byManager = new TreeMap<>();
    NodeFacts.nodes(image, "packages")
        .filter(p -> layerOf(p, "layer") == index)
        .forEach(
            p ->
                byManager
                    .computeIfAbsent(NodeFacts.constant(p, "type"), m -> new ArrayList<>())
                    .add(
                        new Installed(
                            NodeFacts.text(p, "name").orElse(""),
                            NodeFacts.text(p, "version").orElse(""),
                            size(p))));
    List<Packages> all = new ArrayList<>();
    byManager.forEach(
        (manager, packages) -> {
          packages.sort(
              Comparator.comparingLong((Installed p) -> p.size().orElse(0))
                  .reversed()
                  .thenComparing(Installed::name)
                  .thenComparing(Installed::version));
          all.add(new Packages(manager, packages));
        });
    return all;
  }

  /** Of a package of a language only the file that describes it is known. */
  private static OptionalLong size(Node p) {
    return Set.of("dpkg", "apk", "rpm").contains(NodeFacts.constant(p, "type"))
        ? OptionalLong.of(
            NodeFacts.nodes(p, "files")
                .filter(f -> NodeFacts.constant(f, "kind").equals("regular"))
                .mapToLong(f -> NodeFacts.number(f, "size").orElse(0))
                .sum())
        : OptionalLong.empty();
  }

  private static List<Item> biggest(Node layer, int index) {
    PriorityQueue<Item> most = new PriorityQueue<>(BY_SIZE.reversed());
    NodeFacts.nodes(layer, "files")
        .forEach(
            file -> {
              long size = NodeFacts.number(file, "size").orElse(0);
              if (size > 0 && NodeFacts.constant(file, "kind").equals("regular")) {
                most.add(new Item(path(file), 1, size, index, packageOf(file)));
                if (most.size() > BIGGEST) {
                  most.remove();
                }
              }
            });
    return most.stream().sorted(BY_SIZE).toList();
  }

  static String path(Node file) {
    return NodeFacts.text(file, "path").orElse("");
  }

  static String packageOf(Node file) {
    return NodeFacts.node(file, "package").map(io.plimsoll.value.Show::text).orElse("");
  }

  /** Number of the layer that a field leads to, -1 where it leads to none. */
  static int layerOf(Node node, String field) {
    return NodeFacts.node(node, field)
        .map(layer -> (int) NodeFacts.number(layer, "index").orElse(-1))
        .orElse(-1);
  }

  /** What each layer does to those below it. */
  private static final class Counts {
    private final int[] files;
    private final int[] changed;
    private final int[] deleted;

    Counts(List<Node> layers) {
      files = new int[layers.size()];
      changed = new int[layers.size()];
      deleted = new int[layers.size()];
      for (int i = 0; i < layers.size(); i++) {
        int index = i;
        NodeFacts.nodes(layers.get(i), "files")
            .forEach(
                file -> {
                  files[index]++;
                  count(file, "overwritten_in", changed);
                  count(file, "deleted_in", deleted);
                });
      }
    }

    private static void count(Node file, String field, int[] into) {
      int layer = layerOf(file, field);
      if (layer >= 0) {
        into[layer]++;
      }
    }

    int files(int layer) {
      return files[layer];
    }

    int changed(int layer) {
      return changed[layer];
    }

    int deleted(int layer) {
      return deleted[layer];
    }
  }
}
