package io.plimsoll.command;

import io.plimsoll.command.PackageActions.Action;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Once;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the nodes of package actions. */
final class PackageNodes {
  private static final Set<String> PINNING =
      Set.of("install", "upgrade", "upgrade_all", "distribution_upgrade");

  private final CommandFacts facts;

  PackageNodes(CommandFacts facts) {
    this.facts = facts;
  }

  Optional<Node> of(Invocation command) {
    return PackageActions.of(command).map(this::node);
  }

  private Node node(Action action) {
    Options options = new Options(facts, action);
    Pins pins = new Pins(facts, action, options);
    CacheFacts caches = new CacheFacts(facts, action.command(), action.manager());
    Invocation command = action.command();
    Later self = new Later();
    Once<Listing> packages = new Once<>(() -> packages(action, pins, self));
    Node.Builder node = Nodes.of(facts, "PackageAction", command.origin(), command);
    node.set("manager", Nodes.constant(facts, "PackageManager", action.manager()))
        .set("tool", Text.of(command.called(), command.origin()))
        .set("kind", kind(action))
        .lazy("packages", packages::get)
        .lazy("assume_yes", () -> settled(action, options.assumeYes()))
        .lazy("no_recommends", () -> settled(action, options.noRecommends()))
        .lazy("no_weak_deps", () -> settled(action, options.noWeakDependencies()))
        .lazy("no_cache", () -> settled(action, options.noCache()))
        .lazy("cleaned", () -> settled(action, options.noCache().or(caches.cleaned())))
        .lazy(
            "lists_cleaned",
            () -> settled(action, indexCache(action, options).or(caches.listsCleaned())))
        .lazy("checks_signatures", () -> settled(action, options.checksSignatures()))
        .lazy("locked", () -> settled(action, options.locked()))
        .lazy("loose", () -> loose(packages.get()))
        .lazy("is_pinned", () -> isPinned(action, options, packages.get()).value())
        .lazy("requires_hashes", () -> settled(action, options.requiresHashes()))
        .lazy("names_packages", () -> settled(action, namesPackages(action)))
        .set("group", group(action))
        .set("index_urls", Listing.list(indexUrls(action)))
        .set("requirement_files", paths(options.requirementFiles(), command))
        .set("constraint_files", paths(constraints(action), command));
    Node made = Nodes.built(facts, node);
    self.set(made);
    return made;
  }

  /** Without the sub-command nothing is sure: it decides which words are flags and values. */
  private static Value settled(Action action, Truth truth) {
    return action.kind().isEmpty() ? Unknown.of(verbGap(action)) : truth.value();
  }

  /** The node that its own packages name. */
  private static final class Later {
    private Optional<Node> node = Optional.empty();

    void set(Node made) {
      node = Optional.of(made);
    }

    Node get() {
      return node.orElseThrow();
    }
  }

  private Value kind(Action action) {
    return action
        .kind()
        .map(k -> Nodes.constant(facts, "ActionKind", k))
        .orElseGet(() -> Unknown.of(verbGap(action)));
  }

  private static Optional<Reasons> gap(List<Arg> words) {
    return words.stream().filter(v -> !v.isKnown()).map(Arg::reasons).findFirst();
  }

  private static Reasons verbGap(Action action) {
    Arguments arguments = action.arguments();
    return arguments
        .verbGap()
        .or(() -> gap(arguments.verbs()))
        .or(() -> gap(arguments.operands()))
        .orElseGet(
            () ->
                Reasons.of(
                    new Reason(
                        Reason.Kind.UNRESOLVED,
                        "verb",
                        "the sub-command is not known",
                        action.command().origin().span())));
  }

  /** apk with {@code --no-cache} fetches the index anew and does not keep it. */
  private static Truth indexCache(Action action, Options options) {
    return action.manager().equals("apk") ? options.noCache() : Truth.NO;
  }

  private Listing packages(Action action, Pins pins, Later self) {
    List<Node> nodes = new ArrayList<>();
    for (Spec spec : action.specs()) {
      Spec pinned = pins.applied(spec);
      Node.Builder node = facts.context().nodes().node("PackageSpec", spec.word().origin());
      node.set("text", Text.of(spec.word().written(), spec.word().origin()))
          .set("name", pinned.name())
          .set("version", pinned.version())
          .set("source", source(pinned))
          .set("url", pinned.url())
          .set("is_pinned", pinned.pinned().value())
          .set("exact", pinned.exact().value())
          .set("hashed", Value.Bool.of(pinned.hashed()))
          .lazy("action", self::get);
      nodes.add(Nodes.built(facts, node));
    }
    Listing list = Listing.list(nodes);
    Optional<Reasons> open =
        action.kind().isEmpty()
            ? Optional.of(verbGap(action))
            : installs(action) ? action.arguments().open() : Optional.empty();
    return open.map(list::open).orElse(list);
  }

  private static boolean installs(Action action) {
    return action.is("install", "remove", "upgrade");
  }

  private Value source(Spec spec) {
    return spec.source()
        .map(s -> Nodes.constant(facts, "SpecSource", s))
        .orElseGet(() -> Unknown.of(spec.word().reasons()));
  }

  private static Listing loose(Listing packages) {
    List<Value> loose = new ArrayList<>();
    Optional<Reasons> open = packages.rest();
    for (Value member : packages.members()) {
      Value pinned = ((Node) member).get("is_pinned");
      if (pinned instanceof Unknown unknown) {
        open = Optional.of(open.map(o -> o.and(unknown.reasons())).orElse(unknown.reasons()));
      } else if (pinned.equals(Value.Bool.FALSE)) {
        loose.add(member);
      }
    }
    Listing list = Listing.list(loose);
    return open.map(list::open).orElse(list);
  }

  private static Truth isPinned(Action action, Options options, Listing packages) {
    if (action.kind().isEmpty()) {
      return Truth.unknown(verbGap(action));
    }
    if (!PINNING.contains(action.kind().get())) {
      return Truth.YES;
    }
    if (action.is("upgrade_all", "distribution_upgrade")) {
      return Truth.NO;
    }
    Truth each = namesPackages(action);
    for (Value member : packages.members()) {
      each = each.and(Truth.of(((Node) member).get("is_pinned")));
    }
    each = packages.rest().isPresent() ? each.and(Truth.unknown(packages.rest().get())) : each;
    return options.locked().or(options.requiresHashes()).or(each);
  }

  private static Truth namesPackages(Action action) {
    List<Spec> specs = action.specs();
    boolean groups =
        installs(action) && specs.isEmpty() && !action.arguments().operands().isEmpty();
    if (groups && Set.of("dnf", "yum", "microdnf").contains(action.manager())) {
      return Truth.YES;
    }
    if (specs.stream().anyMatch(s -> !s.word().isBlank())) {
      return Truth.YES;
    }
    return specs.isEmpty() ? Truth.NO : Truth.unknown(specs.getFirst().word().reasons());
  }

  private static Value group(Action action) {
    boolean apk = action.manager().equals("apk");
    return Nodes.orAbsent(
        apk ? action.arguments().value("-t", "--virtual").map(Arg::value) : Optional.empty());
  }

  private static List<Value> indexUrls(Action action) {
    Arguments arguments = action.arguments();
    List<Arg> words = new ArrayList<>();
    switch (action.manager()) {
      case "pip", "pipx", "uv" ->
          words.addAll(
              arguments.values(
                  "-i",
                  "--index-url",
                  "--extra-index-url",
                  "-f",
                  "--find-links",
                  "--index",
                  "--default-index"));
      case "npm", "yarn", "pnpm" -> words.addAll(arguments.values("--registry"));
      case "apk" -> words.addAll(arguments.values("-X", "--repository"));
      case "gem", "nuget", "dotnet_tool", "choco" ->
          words.addAll(
              arguments.values(
                  "-s", "--source", "--add-source", "-Source", "-a", "--add", "--source-url"));
      case "conda" -> words.addAll(arguments.values("-c", "--channel"));
      case "dnf", "yum" ->
          words.addAll(arguments.values("--add-repo", "--repofrompath", "--from-repofile"));
      case "cargo" -> words.addAll(arguments.values("--index"));
      default -> {
        // The others read their indexes from configuration.
      }
    }
    if (action.is("add_repository")) {
      words.addAll(arguments.operands());
    }
    return words.stream().flatMap(PackageNodes::url).toList();
  }

  /** The address in a word: the word, or the first address of a line of apt's sources. */
  private static java.util.stream.Stream<Value> url(Arg word) {
    int scheme = word.marked().indexOf("://");
    if (scheme < 0) {
      return java.util.stream.Stream.empty();
    }
    int start = scheme;
    while (start > 0 && " ,='".indexOf(word.marked().charAt(start - 1)) < 0) {
      start--;
    }
    int end = SystemSpecs.firstOf(word.marked(), " '", scheme);
    return java.util.stream.Stream.of(
        Url.of(word.slice(start, end < 0 ? word.marked().length() : end).text()));
  }

  static List<Arg> constraints(Action action) {
    boolean python = action.manager().equals("pip") || action.manager().equals("uv");
    return python ? action.arguments().values("-c", "--constraint", "--constraints") : List.of();
  }

  private Listing paths(List<Arg> words, Invocation command) {
    List<Value> paths = new ArrayList<>();
    for (Arg word : words) {
      FilePath path = word.path(facts.folder(command.index()));
      paths.add(word.isWild() ? Unknown.of(word.reasons()) : path);
    }
    return Listing.list(paths);
  }
}
