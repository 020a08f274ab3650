package io.plimsoll.ingest.image;

import io.plimsoll.image.LayerContents;
import io.plimsoll.image.Placed;
import io.plimsoll.image.RootFs;
import io.plimsoll.ingest.parts.Accounts;
import io.plimsoll.ingest.parts.Startup;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.MadeOnDemand;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Once;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What only the layers tell of an image, each part read when it is first asked for. */
final class ContentFacts implements FileNodes.Surroundings, SecretHits.Parts {
  private final NodeMaker nodes;
  private final Span place;
  private final LayerAccess access;
  private final Map<String, String> environment;
  private final List<String> process;
  private final FileNodes maker;
  private final Once<Contents> contents;
  private final Once<AccountNodes> accounts;
  private final Once<PackageNodes> packages;
  private final Once<Scan> scan;
  private final Once<Scan> digests;
  private List<Node> layers = List.of();

  /**
   * The contents of an image.
   *
   * @param environment values of its variables
   * @param process the words it is started with
   */
  ContentFacts(
      NodeMaker nodes,
      Span place,
      LayerAccess access,
      Map<String, String> environment,
      List<String> process) {
    this.nodes = nodes;
    this.place = place;
    this.access = access;
    this.environment = Map.copyOf(environment);
    this.process = List.copyOf(process);
    this.maker = new FileNodes(nodes, place, this);
    this.contents = new Once<>(() -> Contents.of(access.read(scripts()), place));
    this.accounts = new Once<>(() -> new AccountNodes(nodes, contents.get(), place));
    this.packages = new Once<>(this::readPackages);
    this.scan = new Once<>(access::scan);
    this.digests = new Once<>(access::digests);
  }

  /** The nodes of the layers, once they are made. */
  void layers(List<Node> made) {
    layers = List.copyOf(made);
  }

  private Set<String> scripts() {
    Set<String> names = new HashSet<>();
    for (String word : process) {
      String name = word.substring(word.lastIndexOf('/') + 1);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    return names;
  }

  private PackageNodes readPackages() {
    PackageNodes made = new PackageNodes(nodes, contents.get(), place, this::layer, this::file);
    made.unreadable().stream().sorted().forEach(access.problems()::packages);
    return made;
  }

  private Listing open(Listing list) {
    return contents.get().gaps().map(list::open).orElse(list);
  }

  Listing files() {
    RootFs root = contents.get().root();
    return open(
        Listing.list(
            new MadeOnDemand<>(root.files(), maker::node, path -> root.at(path.substring(1)))));
  }

  Listing layerFiles(int index) {
    List<Placed> own = contents.get().root().layer(index);
    Listing all = Listing.list(new MadeOnDemand<>(own, maker::node, path -> named(own, path)));
    return gapOf(index).<Listing>map(all::open).orElse(all);
  }

  private static Optional<Placed> named(List<Placed> files, String path) {
    return files.stream().filter(p -> ("/" + p.file().path()).equals(path)).findFirst();
  }

  private Optional<Reasons> gapOf(int index) {
    return contents.get().layers().get(index).gap().map(g -> Reasons.of(Gaps.unreadable(g, place)));
  }

  Value removed(int index) {
    List<Value> paths = new ArrayList<>();
    contents.get().layers().get(index).removed().forEach(p -> paths.add(FilePath.of("/" + p)));
    Listing all = Listing.list(paths);
    return gapOf(index).<Value>map(all::open).orElse(all);
  }

  Value layerSize(int index) {
    return gapOf(index)
        .<Value>map(Unknown::of)
        .orElseGet(() -> Value.Bytes.of(contents.get().layers().get(index).size()));
  }

  /** Absent where the layer is stored as it is. */
  Value storedSize(int index) {
    LayerContents layer = contents.get().layers().get(index);
    boolean compressed = !layer.stored().equals(layer.diffId());
    return gapOf(index)
        .<Value>map(Unknown::of)
        .orElseGet(() -> compressed ? Value.Bytes.of(layer.storedSize()) : Absent.ABSENT);
  }

  /** Bytes that are in the layer and not in the image; what is not read may hide more. */
  Value deadSize(int index) {
    return contents
        .get()
        .gaps()
        .<Value>map(Unknown::of)
        .orElseGet(
            () ->
                Value.Bytes.of(
                    contents.get().root().layer(index).stream()
                        .filter(p -> !p.isLast() && p.file().isFile())
                        .mapToLong(p -> p.file().size())
                        .sum()));
  }

  Value size() {
    return contents
        .get()
        .gaps()
        .<Value>map(Unknown::of)
        .orElseGet(
            () -> Value.Bytes.of(contents.get().layers().stream().mapToLong(l -> l.size()).sum()));
  }

  Listing executables() {
    return open(Listing.list(path().programs().stream().map(maker::node).toList()));
  }

  private SearchPath path() {
    return new SearchPath(contents.get().root(), environment);
  }

  Listing packages() {
    return packages.get().all();
  }

  Listing accounts() {
    return accounts.get().accounts();
  }

  Listing groups() {
    return accounts.get().groupNodes();
  }

  Value osRelease() {
    return OsReleaseNodes.of(nodes, contents.get(), place);
  }

  Listing secrets() {
    return new SecretHits(nodes, contents.get(), packages.get(), scan.get(), place).all(this);
  }

  /**
   * A command line with what the files of the image say of its start.
   *
   * @param arch processor of the image, empty where it is not known
   */
  Value started(Value line, Value user, Value workdir, String arch) {
    if (!(line instanceof Node node)) {
      return line;
    }
    Once<ImageStart> start = new Once<>(() -> start(user, workdir, arch));
    return nodes.build(
        Startup.copy(nodes, node)
            .lazy("resolves", () -> start.get().startup().resolves(node))
            .lazy("problem", () -> start.get().startup().problem(node))
            .lazy("drops_privileges", () -> start.get().dropsPrivileges(node)));
  }

  private ImageStart start(Value user, Value workdir, String arch) {
    LayerPrograms programs = new LayerPrograms(contents.get(), path(), ImageStart.workdir(workdir));
    return new ImageStart(new Startup(programs, () -> user, () -> arch), programs, place);
  }

  /** A health check whose command is looked for in the image. */
  Value checked(Value check, Value user, Value workdir, String arch) {
    if (!(check instanceof Node node)) {
      return check;
    }
    Node.Builder copy = nodes.node("Health", node.origin());
    node.type().fields().forEach(f -> copy.lazy(f.name(), () -> node.get(f.name())));
    return nodes.build(
        copy.lazy("command", () -> started(node.get("command"), user, workdir, arch)));
  }

  /** A user with the facts that passwd and group tell. */
  Node user(Node user) {
    return new Accounts(nodes, this::accounts, this::groups).user(user);
  }

  @Override
  public Value layer(int index) {
    return index < layers.size() ? layers.get(index) : Absent.ABSENT;
  }

  @Override
  public Value owner(long uid) {
    return accounts.get().owner(uid);
  }

  @Override
  public Value group(long gid) {
    return accounts.get().group(gid);
  }

  @Override
  public Value packageOf(Placed file) {
    return packages.get().ownerOf(file);
  }

  @Override
  public Scan scan() {
    return scan.get();
  }

  @Override
  public Scan digests() {
    return digests.get();
  }

  @Override
  public Value file(Placed placed) {
    return maker.node(placed);
  }
}
