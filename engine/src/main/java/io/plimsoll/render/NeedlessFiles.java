package io.plimsoll.render;

import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.render.ImageReview.Group;
import io.plimsoll.render.ImageReview.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an image could do without, by facts that rules judge too: the table of tools, the purpose of
 * files, their modes, secrets, what later layers delete.
 */
final class NeedlessFiles {
  /** What is not in here, such as {@code init_process}, has its use. */
  private static final Map<String, String> TOOLS = tools();

  private static final Map<String, String> PURPOSES =
      Map.of(
          "package_cache", "package caches",
          "documentation", "documentation",
          "manual_page", "manual pages",
          "test", "tests");

  private final Node image;
  private final Value tools;
  private final List<Group> groups = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();

  NeedlessFiles(Node image, Value tools) {
    this.image = image;
    this.tools = tools;
    programs();
    purposes();
    setuid();
    dead();
    secrets();
    groups.sort(Comparator.comparingLong(Group::size).reversed().thenComparing(Group::kind));
  }

  private static Map<String, String> tools() {
    Map<String, String> titles = new LinkedHashMap<>();
    titles.put("shell", "shells");
    titles.put("package_manager", "package managers");
    titles.put("compiler", "compilers");
    titles.put("build_package", "build tools");
    titles.put("network", "network tools");
    titles.put("debugger", "debuggers");
    titles.put("editor", "editors");
    titles.put("remote_login", "remote login");
    return titles;
  }

  List<Group> groups() {
    return groups;
  }

  List<String> kept() {
    return kept;
  }

  private void add(String kind, String title, List<Item> items) {
    if (!items.isEmpty()) {
      groups.add(new Group(kind, title, items.stream().sorted(ImageReviewer.BY_SIZE).toList()));
    }
  }

  private static int layer(Node file) {
    return ImageReviewer.layerOf(file, "layer");
  }

  private static long size(Node file) {
    return NodeFacts.number(file, "size").orElse(0);
  }

  /** A program with the names that the table knows, by what they are for. */
  private record Program(Node file, Map<String, Set<String>> names) {
    Item item(Set<String> without) {
      String own = NodeFacts.text(file, "name").orElse("");
      List<String> others =
          names.entrySet().stream()
              .filter(e -> !without.contains(e.getKey()))
              .flatMap(e -> e.getValue().stream())
              .filter(n -> !n.equals(own))
              .distinct()
              .toList();
      String as = others.isEmpty() ? "" : "as " + String.join(", ", others);
      String from = ImageReviewer.packageOf(file);
      return NeedlessFiles.item(
          file, as.isEmpty() || from.isEmpty() ? as + from : from + ", " + as);
    }
  }

  private void programs() {
    Map<String, Set<String>> categories = new HashMap<>(); // of each name
    NodeFacts.nodes(tools)
        .forEach(
            row ->
                categories
                    .computeIfAbsent(NodeFacts.text(row, "name").orElse(""), n -> new TreeSet<>())
                    .add(NodeFacts.constant(row, "category")));
    ProgramTargets targets = new ProgramTargets(image);
    Map<String, Program> found = new TreeMap<>(); // by path
    for (Node program : NodeFacts.nodes(image, "executables").toList()) {
      String name = NodeFacts.text(program, "name").orElse("");
      for (String category : categories.getOrDefault(name, Set.of())) {
        Node target = targets.of(program);
        found
            .computeIfAbsent(
                ImageReviewer.path(target), p -> new Program(target, new LinkedHashMap<>()))
            .names()
            .computeIfAbsent(category, c -> new TreeSet<>())
            .add(name);
      }
    }
    programs(found.values());
  }

  /** Each program once: one that is many tools, as busybox is, under the first that it is. */
  private void programs(Collection<Program> found) {
    Set<String> needed = needsShell() ? Set.of("shell") : Set.of();
    if (!needed.isEmpty() && found.stream().anyMatch(p -> p.names().containsKey("shell"))) {
      kept.add("its start or health check goes through a shell, so that it needs one");
    }
    Set<Program> said = new HashSet<>();
    TOOLS.forEach(
        (category, title) -> {
          if (!needed.contains(category)) {
            add(
                category,
                title,
                found.stream()
                    .filter(p -> p.names().containsKey(category) && said.add(p))
                    .map(p -> p.item(needed))
                    .toList());
          }
        });
  }

  private boolean needsShell() {
    return isShell("process")
        || NodeFacts.node(image, "healthcheck")
            .flatMap(h -> NodeFacts.node(h, "command"))
            .filter(c -> NodeFacts.isTrue(c, "is_shell"))
            .isPresent();
  }

  private boolean isShell(String field) {
    return NodeFacts.node(image, field).filter(p -> NodeFacts.isTrue(p, "is_shell")).isPresent();
  }

  /** Files with a purpose, one item for each directory and layer. */
  private void purposes() {
    Map<String, Map<String, Directory>> found = new TreeMap<>();
    NodeFacts.nodes(image, "files")
        .filter(f -> NodeFacts.constant(f, "kind").equals("regular"))
        .forEach(
            file -> {
              String purpose = NodeFacts.constant(file, "purpose");
              if (!purpose.isEmpty()) {
                String path = ImageReviewer.path(file);
                found
                    .computeIfAbsent(purpose, p -> new TreeMap<>())
                    .computeIfAbsent(
                        Directory.head(path) + " " + layer(file), k -> new Directory(layer(file)))
                    .add(path, size(file));
              }
            });
    found.forEach(
        (purpose, directories) ->
            add(
                purpose,
                Optional.ofNullable(PURPOSES.get(purpose)).orElse(purpose),
                directories.values().stream().map(Directory::item).toList()));
  }

  private void setuid() {
    add(
        "setuid",
        "setuid and setgid programs",
        NodeFacts.nodes(image, "files")
            .filter(f -> NodeFacts.isTrue(f, "is_executable"))
            .filter(f -> f.get("mode") instanceof Mode mode && (mode.bits() & 06000) != 0)
            .map(f -> item(f, "mode " + NodeFacts.text(f, "mode").orElse("")))
            .toList());
  }

  private static Item item(Node file, String note) {
    return new Item(ImageReviewer.path(file), 1, size(file), layer(file), note);
  }

  private void dead() {
    List<Item> items = new ArrayList<>();
    NodeFacts.nodes(image, "layers")
        .flatMap(layer -> NodeFacts.nodes(layer, "files"))
        .filter(f -> NodeFacts.constant(f, "kind").equals("regular") && size(f) > 0)
        .forEach(
            file -> {
              int deleted = ImageReviewer.layerOf(file, "deleted_in");
              int overwritten = ImageReviewer.layerOf(file, "overwritten_in");
              if (deleted >= 0) {
                items.add(item(file, "deleted in layer " + deleted));
              } else if (overwritten >= 0) {
                items.add(item(file, "replaced in layer " + overwritten));
              }
            });
    add("dead", "deleted or replaced by a later layer", items);
  }

  private void secrets() {
    List<Item> items = new ArrayList<>();
    for (Node hit : NodeFacts.nodes(image, "secrets").toList()) {
      String what = NodeFacts.node(hit, "match").flatMap(m -> NodeFacts.text(m, "kind")).orElse("");
      String by = NodeFacts.constant(hit, "by").equals("by_name") ? "by its name" : what;
      String gone = NodeFacts.isTrue(hit, "is_deleted") ? by + ", deleted later" : by;
      NodeFacts.node(hit, "found").ifPresent(file -> items.add(item(file, gone)));
    }
    add("secret", "files that look like secrets", items);
  }
}
