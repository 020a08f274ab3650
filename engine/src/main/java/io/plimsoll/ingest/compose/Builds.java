package io.plimsoll.ingest.compose;

import io.plimsoll.compose.Tree;
import io.plimsoll.ingest.parts.Platforms;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the image of a service is built. */
final class Builds {
  private static final String USUAL = "Dockerfile";

  private final Drafting service;
  private final NodeMaker nodes;
  private final Optional<Tree.Fields> build;

  Builds(Drafting service) {
    this.service = service;
    this.nodes = service.nodes();
    this.build = service.at("build") instanceof Tree.Fields f ? Optional.of(f) : Optional.empty();
  }

  /** Where the Dockerfile is; nothing where that is elsewhere, written inline or not known. */
  Optional<ComposeReader.BuildPaths> paths() {
    if (build.isEmpty() || build.get().field("dockerfile_inline").isPresent()) {
      return Optional.empty();
    }
    Optional<String> context = context();
    Optional<String> file =
        build.get().get("dockerfile") instanceof Tree.Nothing
            ? Optional.of(USUAL)
            : build.get().leaf("dockerfile").flatMap(Tree.Leaf::known);
    boolean targetOpen =
        !(build.get().get("target") instanceof Tree.Nothing)
            && build.get().leaf("target").flatMap(Tree.Leaf::known).isEmpty();
    if (context.isEmpty() || file.isEmpty() || targetOpen) {
      return Optional.empty();
    }
    String joined =
        context.get().isEmpty() || file.get().startsWith("/")
            ? file.get()
            : context.get() + "/" + file.get();
    return Optional.of(
        new ComposeReader.BuildPaths(
            FilePath.normalise(joined),
            build.get().leaf("target").flatMap(Tree.Leaf::known),
            arguments()));
  }

  /** The directory of the context; nothing where it is elsewhere or not known. */
  private Optional<String> context() {
    Tree context = build.orElseThrow().get("context");
    return switch (context) {
      case Tree.Leaf l when l.known().filter(Builds::isRemote).isPresent() -> Optional.empty();
      case Tree.Leaf l -> l.path();
      case Tree.Nothing n -> Optional.of(build.orElseThrow().place().directory());
      case Tree.Gap g -> Optional.empty();
      case Tree.Items i -> Optional.empty();
      case Tree.Fields f -> Optional.empty();
    };
  }

  /** A repository or archive that the builder fetches (BuildKit, "build context"). */
  private static boolean isRemote(String context) {
    return context.contains("://")
        || context.startsWith("git@")
        || context.startsWith("github.com/")
        || context.equals("-");
  }

  private Map<String, String> arguments() {
    Map<String, String> known = new LinkedHashMap<>();
    build
        .flatMap(b -> b.fields("args"))
        .ifPresent(
            args ->
                args.entries()
                    .values()
                    .forEach(
                        f -> {
                          Value value = argument(f);
                          if (value instanceof Text t && t.isKnown()) {
                            known.put(f.name(), t.written());
                          }
                        }));
    return known;
  }

  /** A name alone takes the value that the variables of the project give it. */
  private Value argument(Tree.Field field) {
    Value value = service.values().text(field.value());
    if (!(value instanceof Absent)) {
      return value;
    }
    Origin origin = Origin.at(field.key());
    return Optional.ofNullable(service.project().project().variables().get(field.name()))
        .<Value>map(v -> Text.of(v, origin.as(Origin.Kind.INTERPOLATED)))
        .orElseGet(
            () ->
                Unknown.of(
                    Reason.of(
                        Reason.Kind.UNRESOLVED,
                        field.name(),
                        field.name() + " is set by whoever builds the image",
                        field.key())));
  }

  List<Node> nodes() {
    return build.map(b -> List.of(node(b))).orElse(List.of());
  }

  private Node node(Tree.Fields build) {
    Values values = service.values();
    Node.Builder node =
        nodes
            .node("Build", service.origin(build))
            .set("kind", nodes.constant("BuildKind", "compose"))
            .set("dockerfile", dockerfile(build))
            .set("target", values.text(build.get("target")))
            .set("args", Listing.list(variables(build)))
            .set("tags", Listing.list(tags(build)))
            .set("platforms", Listing.list(platforms(build)))
            .set("network", values.text(build.get("network")))
            .set("entitlements", entitlements(build.get("entitlements")))
            .set("contexts", values.mapping(build.get("additional_contexts")))
            .set("secrets", Listing.set(secrets(build)));
    Value privileged = values.bool(build.get("privileged"));
    if (!(privileged instanceof Absent)) {
      node.set("privileged", privileged);
    }
    return nodes.build(node);
  }

  private Listing entitlements(Tree list) {
    return Values.opened(Listing.set(service.values().texts(list)), list);
  }

  private Value dockerfile(Tree.Fields build) {
    Value written = service.values().text(build.get("dockerfile"));
    return written instanceof Text t
        ? paths()
            .<Value>map(p -> FilePath.of(Text.of(p.dockerfile(), t.origin())))
            .orElseGet(() -> FilePath.of(t))
        : written;
  }

  private List<Value> variables(Tree.Fields build) {
    List<Value> variables = new ArrayList<>();
    for (Tree.Field field : build.fields("args").map(a -> a.entries().values()).orElse(List.of())) {
      boolean ofCaller = field.value() instanceof Tree.Nothing;
      variables.add(
          nodes.build(
              nodes
                  .node("Variable", Origin.at(field.key()))
                  .set("name", Text.of(field.name(), Origin.at(field.key())))
                  .set("value", argument(field))
                  .set("keyword", nodes.constant("VariableKeyword", "build_arg"))
                  .set("source", nodes.constant("ValueSource", ofCaller ? "host" : "literal"))
                  .set("shadows", Absent.ABSENT)
                  .set("references", Listing.set(List.of()))
                  .set("instruction", Absent.ABSENT)));
    }
    return variables;
  }

  /** The names the image gets: that of the service, and further tags. */
  private List<Value> tags(Tree.Fields build) {
    List<Value> tags = new ArrayList<>();
    Value image = service.text("image");
    if (!(image instanceof Absent)) {
      tags.add(reference(image));
    }
    service.values().texts(build.get("tags")).forEach(t -> tags.add(reference(t)));
    return tags;
  }

  private static Value reference(Value text) {
    return text instanceof Text t ? ImageRef.of(t) : text;
  }

  private List<Value> platforms(Tree.Fields build) {
    List<Value> platforms = new ArrayList<>();
    for (Value text : service.values().texts(build.get("platforms"))) {
      if (text instanceof Text t && t.isKnown()) {
        new Platforms(nodes).of(t.written(), t.origin()).ifPresent(platforms::add);
      } else {
        platforms.add(text instanceof Text t ? Unknown.of(t.reasons()) : text);
      }
    }
    return platforms;
  }

  private List<Value> secrets(Tree.Fields build) {
    List<Value> secrets = new ArrayList<>();
    for (Tree item : build.items("secrets")) {
      Value source =
          item instanceof Tree.Fields f ? service.values().text(f.get("source")) : Absent.ABSENT;
      if (!(source instanceof Absent)) {
        secrets.add(source);
      }
    }
    return secrets;
  }
}
