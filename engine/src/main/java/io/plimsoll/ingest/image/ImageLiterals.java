package io.plimsoll.ingest.image;

import io.plimsoll.image.LayerContents;
import io.plimsoll.image.LayerReader;
import io.plimsoll.image.LayerReader.Member;
import io.plimsoll.image.Problems;
import io.plimsoll.image.StoredLayer;
import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Completes images and their parts that a policy test writes out: a {@code tree} is read as the
 * layers of an archive are, derived facts are computed from those that are given.
 */
public final class ImageLiterals {
  private static final String TREE = "tree";

  private final Map<Node, List<Member>> trees = new HashMap<>(); // of layers, by their nodes

  /** The node, if it is of a type of images; others are left to other completions. */
  public Optional<Node> complete(NodeMaker nodes, Node.Builder given, Reason otherwise) {
    return switch (given.type().name()) {
      case "Image" -> Optional.of(image(nodes, given, otherwise));
      case "Layer" -> Optional.of(layer(nodes, given, otherwise));
      case "File" -> Optional.of(file(nodes, given, otherwise));
      case "Account" -> Optional.of(account(nodes, given, otherwise));
      default -> Optional.empty();
    };
  }

  /** What is wrong with a tree, each a sentence. */
  public static List<String> problems(String tree) {
    return TreeText.read(tree).problems();
  }

  private static Optional<List<Member>> tree(Node.Builder given) {
    return given
        .aside(TREE)
        .flatMap(v -> v instanceof Text t ? t.known() : Optional.empty())
        .map(t -> TreeText.read(t).members());
  }

  private static void fill(Node.Builder node, String field, Fact fact) {
    if (!node.has(field)) {
      node.lazy(field, fact);
    }
  }

  private static Node file(NodeMaker nodes, Node.Builder file, Reason otherwise) {
    file.given("path")
        .ifPresent(p -> fill(file, "name", () -> p instanceof FilePath f ? f.field("name") : p));
    if (file.given("path").orElse(Absent.ABSENT) instanceof FilePath path) {
      fill(file, "purpose", () -> FileNodes.purpose(nodes, SearchPath.below(path.written())));
    }
    if (file.given("mode").orElse(Absent.ABSENT) instanceof Mode mode
        && file.given("kind").orElse(Absent.ABSENT) instanceof Value.Constant kind) {
      boolean regular = kind.name().equals("regular") || kind.name().equals("hardlink");
      fill(file, "is_executable", () -> Value.Bool.of(regular && (mode.bits() & 0111) != 0));
    }
    return nodes.build(file, otherwise);
  }

  private static Node account(NodeMaker nodes, Node.Builder account, Reason otherwise) {
    if (account.given("login_shell").orElse(Absent.ABSENT) instanceof FilePath shell
        && account.given("password").orElse(Absent.ABSENT) instanceof Value.Constant state) {
      boolean hasShell = !AccountNodes.isNoShell(shell.written());
      if (!state.name().equals("shadowed") || !hasShell) {
        fill(
            account, "can_log_in", () -> Value.Bool.of(hasShell && !state.name().equals("locked")));
      }
    }
    return nodes.build(account, otherwise);
  }

  private Node layer(NodeMaker nodes, Node.Builder layer, Reason otherwise) {
    Optional<List<Member>> tree = tree(layer);
    if (tree.isEmpty()) {
      return nodes.build(layer, otherwise);
    }
    ContentFacts facts = facts(nodes, List.of(tree.get()), Map.of(), List.of());
    fill(layer, "index", () -> Value.Int.of(0));
    fillLayer(layer, facts, 0);
    Node made = nodes.build(layer, otherwise);
    facts.layers(List.of(made));
    trees.put(made, tree.get());
    return made;
  }

  private static void fillLayer(Node.Builder layer, ContentFacts facts, int index) {
    fill(layer, "files", () -> facts.layerFiles(index));
    fill(layer, "removed", () -> facts.removed(index));
    fill(layer, "size", () -> facts.layerSize(index));
    fill(layer, "stored_size", () -> Absent.ABSENT);
    fill(layer, "dead_size", () -> facts.deadSize(index));
  }

  private Node image(NodeMaker nodes, Node.Builder image, Reason otherwise) {
    List<Node> given = new ArrayList<>();
    if (image.given("layers").orElse(Absent.ABSENT) instanceof Listing list) {
      list.members().stream().filter(Node.class::isInstance).forEach(n -> given.add((Node) n));
    }
    Optional<List<Member>> own = tree(image);
    boolean ofLayers = !given.isEmpty() && given.stream().allMatch(trees::containsKey);
    if (own.isPresent() || ofLayers) {
      List<List<Member>> all = new ArrayList<>();
      own.ifPresent(all::add);
      if (own.isEmpty()) {
        given.forEach(n -> all.add(trees.getOrDefault(n, List.of())));
      }
      contents(nodes, image, all, own.isPresent() ? List.of() : given, otherwise);
    }
    fill(image, "process", () -> process(nodes, image));
    fill(image, "executables", () -> executables(image, otherwise));
    return nodes.build(image, otherwise);
  }

  private static Value process(NodeMaker nodes, Node.Builder image) {
    return new CommandLines(nodes)
        .process(
            image.given("entrypoint").orElse(Absent.ABSENT),
            image.given("cmd").orElse(Absent.ABSENT));
  }

  /** Of files that are written out one by one: those with an execute bit in a directory of PATH. */
  private static Value executables(Node.Builder image, Reason otherwise) {
    Listing none = Listing.list(List.of());
    if (!(image.given("files").orElse(Absent.ABSENT) instanceof Listing files)) {
      return none.open(Reasons.of(otherwise));
    }
    Set<String> directories = SearchPath.directories(environment(image));
    List<Value> all = new ArrayList<>();
    for (Value member : files.members()) {
      if (!(member instanceof Node file)) {
        all.add(member);
      } else if (!Value.Bool.FALSE.equals(file.get("is_executable"))
          && file.get("path") instanceof FilePath path
          && path.field("parent") instanceof FilePath parent
          && directories.contains(parent.written())) {
        all.add(file.get("is_executable") instanceof Unknown unknown ? unknown : file);
      }
    }
    Listing found = Listing.list(all);
    return files.rest().<Value>map(found::open).orElse(found);
  }

  private static Map<String, String> environment(Node.Builder image) {
    Map<String, String> all = new HashMap<>();
    if (image.given("env").orElse(Absent.ABSENT) instanceof Listing list) {
      for (Value member : list.members()) {
        if (member instanceof Node variable
            && variable.get("name") instanceof Text name
            && variable.get("value") instanceof Text value
            && value.isKnown()) {
          all.put(name.written(), value.written());
        }
      }
    }
    return all;
  }

  private static List<String> process(Node.Builder image) {
    List<String> words = new ArrayList<>();
    for (String field : List.of("entrypoint", "cmd")) {
      if (image.given(field).orElse(Absent.ABSENT) instanceof Node line
          && line.get("argv") instanceof Listing argv) {
        for (Value word : argv.members()) {
          if (word instanceof Node node && node.get("value") instanceof Text text) {
            words.add(text.written());
          }
        }
      }
    }
    return words;
  }

  private static ContentFacts facts(
      NodeMaker nodes,
      List<List<Member>> layers,
      Map<String, String> environment,
      List<String> process) {
    Span place = Source.of("tree", "").all();
    return new ContentFacts(nodes, place, new Written(nodes, layers, place), environment, process);
  }

  private static void contents(
      NodeMaker nodes,
      Node.Builder image,
      List<List<Member>> layers,
      List<Node> given,
      Reason otherwise) {
    ContentFacts facts = facts(nodes, layers, environment(image), process(image));
    List<Node> made = new ArrayList<>();
    for (int i = 0; i < layers.size(); i++) {
      Node.Builder layer = nodes.node("Layer", image.origin());
      if (i < given.size()) {
        Node before = given.get(i);
        for (String field : List.of("digest", "diff_id", "is_base", "created_by", "instruction")) {
          layer.lazy(field, () -> before.get(field));
        }
      }
      layer.set("index", Value.Int.of(i));
      fillLayer(layer, facts, i);
      made.add(nodes.build(layer, otherwise));
    }
    facts.layers(made);
    image.set("layers", Listing.list(made));
    fill(image, "size", facts::size);
    fill(image, "files", facts::files);
    fill(image, "executables", facts::executables);
    fill(image, "packages", facts::packages);
    fill(image, "accounts", facts::accounts);
    fill(image, "groups", facts::groups);
    fill(image, "os_release", facts::osRelease);
    fill(image, "secrets", facts::secrets);
    started(image, facts);
  }

  private static void started(Node.Builder image, ContentFacts facts) {
    Value user = image.given("user").orElse(Absent.ABSENT);
    if (user instanceof Node node && node.get("raw") instanceof Text) {
      image.set("user", facts.user(node));
    }
    Value workdir = image.given("workdir").orElse(Absent.ABSENT);
    for (String field : List.of("entrypoint", "cmd")) {
      image
          .given(field)
          .ifPresent(line -> image.set(field, facts.started(line, user, workdir, "")));
    }
    image
        .given("healthcheck")
        .ifPresent(h -> image.set("healthcheck", facts.checked(h, user, workdir, "")));
  }

  /** Layers that are written out. */
  private record Written(NodeMaker nodes, List<List<Member>> layers, Span place)
      implements LayerAccess {
    @Override
    public List<StoredLayer> stored() {
      List<StoredLayer> all = new ArrayList<>();
      for (int i = 0; i < layers.size(); i++) {
        all.add(new StoredLayer("layer " + i, Optional.empty(), ""));
      }
      return all;
    }

    @Override
    public List<LayerContents> read(Set<String> scripts) {
      return layers.stream().map(l -> LayerReader.of(l, scripts)).toList();
    }

    @Override
    public Scan scan() {
      return Scan.of(nodes, layers, stored(), place);
    }

    @Override
    public Scan digests() {
      return scan();
    }

    @Override
    public Problems problems() {
      return new Problems("tree");
    }
  }
}
