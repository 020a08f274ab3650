package io.plimsoll.ingest.image;

import io.plimsoll.ingest.dockerfile.BaseImages;
import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.ingest.parts.Platforms;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.Entry;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the node of an image from what an input tells of it. */
final class ImageNodes {
  private static final String BASE_NAME = "org.opencontainers.image.base.name";

  private final NodeMaker nodes;
  private final BaseImages bases;

  /**
   * Makes images.
   *
   * @param bases images that they may be built on
   */
  ImageNodes(NodeMaker nodes, BaseImages bases) {
    this.nodes = nodes;
    this.bases = bases;
  }

  Node image(ImageParts parts) {
    Node.Builder image = nodes.node("Image", parts.place());
    ConfigFacts config =
        new ConfigFacts(
            nodes, parts.settings().flatMap(ImageParts.Settings::object), parts.place());
    Optional<ContentFacts> contents =
        parts
            .layers()
            .map(
                l ->
                    new ContentFacts(
                        nodes, parts.place(), l, config.environment(), config.process()));
    identity(image, parts);
    if (parts.settings().isPresent()) {
      settings(image, parts, parts.settings().get(), config, contents);
    } else {
      noSettings(image, parts);
    }
    Optional<BaseImages.Under> base = parts.diffIds().flatMap(bases::under);
    layers(image, parts, contents, base);
    if (contents.isPresent()) {
      contents(image, contents.get());
    } else {
      noContents(image, parts);
    }
    links(image, parts, config.labels(), base);
    return nodes.build(image, Gaps.unlinked(name(parts), parts.place()));
  }

  private Value platform(String text) {
    return new Platforms(nodes)
        .of(text, Origin.NONE)
        .<Value>map(p -> p)
        .orElseGet(
            () ->
                Unknown.of(
                    Reason.of(Reason.Kind.UNREADABLE, "platform", text + " is no known platform")));
  }

  private void identity(Node.Builder image, ImageParts parts) {
    Origin origin = Origin.at(parts.place());
    List<Value> refs = new ArrayList<>();
    parts.names().forEach(n -> refs.add(ImageRef.of(Text.of(n, origin))));
    Value unknownDigest =
        Unknown.of(Gaps.untold("the input", "the digest of the manifest", parts.place()));
    image
        .set(
            "text",
            Text.of(
                parts.names().isEmpty() ? parts.place().source().name() : parts.names().getFirst()))
        .set("ref", refs.isEmpty() ? Absent.ABSENT : refs.getFirst())
        .set("refs", Listing.list(refs))
        .set("digest", parts.manifestDigest().<Value>map(Digest::of).orElse(unknownDigest))
        .set("digests", digests(parts, unknownDigest))
        .set("annotations", parts.annotations())
        .set(
            "index_platforms",
            Listing.list(parts.indexPlatforms().stream().map(this::platform).toList()))
        .set(
            "platform",
            parts.platform().map(this::platform).orElseGet(() -> Unknown.of(parts.untold())))
        .set(
            "format",
            parts
                .oci()
                .<Value>map(oci -> nodes.constant("ImageFormat", oci ? "oci" : "docker"))
                .orElseGet(() -> Unknown.of(parts.untold())));
  }

  private Node digests(ImageParts parts, Value unknownDigest) {
    return nodes.build(
        nodes
            .node("DigestSet", parts.place())
            .set("index", Facts.optional(parts.indexDigest().map(Digest::of)))
            .set("manifest", parts.manifestDigest().<Value>map(Digest::of).orElse(unknownDigest))
            .set(
                "config",
                parts
                    .configDigest()
                    .<Value>map(Digest::of)
                    .orElseGet(() -> Unknown.of(parts.untold())))
            .set(
                "diff_ids",
                parts
                    .diffIds()
                    .<Value>map(ids -> Listing.list(ids.stream().map(Digest::of).toList()))
                    .orElseGet(() -> Listing.list(List.of()).open(Reasons.of(parts.untold())))));
  }

  private void settings(
      Node.Builder image,
      ImageParts parts,
      ImageParts.Settings settings,
      ConfigFacts config,
      Optional<ContentFacts> contents) {
    Value plain = config.user();
    Value user = contents.isPresent() && plain instanceof Node u ? contents.get().user(u) : plain;
    Value workdir = config.workdir();
    String arch = parts.platform().map(ImageNodes::arch).orElse("");
    Value entrypoint = config.entrypoint();
    Value cmd = config.cmd();
    if (contents.isPresent()) {
      entrypoint = contents.get().started(entrypoint, user, workdir, arch);
      cmd = contents.get().started(cmd, user, workdir, arch);
    }
    Value check = healthcheck(parts, config);
    if (contents.isPresent()) {
      check = contents.get().checked(check, user, workdir, arch);
    }
    Value process = new CommandLines(nodes).process(entrypoint, cmd);
    image
        .set("created", Times.created(settings.created()))
        .set("user", user)
        .set("workdir", workdir)
        .set("env", config.env())
        .set("labels", config.labels())
        .set("ports", config.ports())
        .set("volumes", config.volumes())
        .set("shell", config.shell())
        .set("stop_signal", config.stopSignal())
        .lazy("triggers", config::triggers)
        .set("entrypoint", entrypoint)
        .set("cmd", cmd)
        .set("process", process)
        .set("healthcheck", check);
  }

  private static String arch(String platform) {
    String[] parts = platform.split("/", -1);
    return parts.length > 1 ? parts[1] : "";
  }

  /** In the format of OCI the field is only reserved, so that its absence says nothing. */
  private static Value healthcheck(ImageParts parts, ConfigFacts config) {
    boolean docker = parts.oci().filter(oci -> !oci).isPresent();
    return config
        .healthcheck()
        .orElseGet(
            () ->
                docker
                    ? Absent.ABSENT
                    : Unknown.of(
                        Gaps.untold("the config", "health checks in this format", parts.place())));
  }

  private static void noSettings(Node.Builder image, ImageParts parts) {
    Unknown unknown = Unknown.of(parts.untold());
    Listing list = Listing.list(List.of()).open(Reasons.of(parts.untold()));
    for (String field :
        List.of(
            "created",
            "user",
            "workdir",
            "shell",
            "stop_signal",
            "entrypoint",
            "cmd",
            "process",
            "healthcheck")) {
      image.set(field, unknown);
    }
    image
        .set("env", list)
        .set("ports", list)
        .set("triggers", list)
        .set("volumes", Listing.set(List.of()).open(Reasons.of(parts.untold())))
        .set("labels", io.plimsoll.model.Mapping.of(List.of()).open(Reasons.of(parts.untold())));
  }

  private void layers(
      Node.Builder image,
      ImageParts parts,
      Optional<ContentFacts> contents,
      Optional<BaseImages.Under> base) {
    Optional<HistoryNodes> history =
        parts.history().map(h -> new HistoryNodes(nodes, h, parts.place()));
    Listing none = Listing.list(List.of());
    Optional<List<Node>> layers =
        parts.diffIds().map(ids -> new LayerNodes(nodes, parts, history, contents, base).all(ids));
    contents.ifPresent(c -> c.layers(layers.orElse(List.of())));
    image.set(
        "layers",
        layers.<Value>map(Listing::list).orElseGet(() -> none.open(Reasons.of(parts.untold()))));
    if (history.isEmpty()) {
      Reason why = Gaps.untold("the input", "how the image was built", parts.place());
      image
          .set("history", none.open(Reasons.of(why)))
          .set("instructions", none.open(Reasons.of(why)));
      return;
    }
    boolean linked = layers.isPresent() && layers.get().size() == history.get().layers();
    Optional<Reasons> gap =
        linked
            ? Optional.empty()
            : Optional.of(
                Reasons.of(
                    Gaps.untold("the history", "which step made which layer", parts.place())));
    Listing entries =
        history.get().entries(i -> layers.map(l -> (Value) l.get(i)).orElse(Absent.ABSENT), gap);
    Listing instructions = history.get().instructions();
    boolean empty = entries.members().isEmpty() && layers.filter(l -> !l.isEmpty()).isPresent();
    Reason unsaid = Gaps.untold("the config", "how the image was built", parts.place());
    image
        .set("history", empty ? entries.open(Reasons.of(unsaid)) : entries)
        .set("instructions", empty ? instructions.open(Reasons.of(unsaid)) : instructions);
  }

  private static void contents(Node.Builder image, ContentFacts contents) {
    image
        .lazy("size", contents::size)
        .lazy("files", contents::files)
        .lazy("executables", contents::executables)
        .lazy("packages", contents::packages)
        .lazy("accounts", contents::accounts)
        .lazy("groups", contents::groups)
        .lazy("os_release", contents::osRelease)
        .lazy("secrets", contents::secrets);
  }

  private void noContents(Node.Builder image, ImageParts parts) {
    Reason why = Gaps.layers(name(parts), parts.place());
    Listing list = Listing.list(List.of()).open(Reasons.of(why));
    for (String field :
        List.of("files", "executables", "packages", "accounts", "groups", "secrets")) {
      image.set(field, list);
    }
    image
        .set("os_release", Unknown.of(why))
        .set("size", parts.size().<Value>map(Value.Bytes::of).orElseGet(() -> Unknown.of(why)));
  }

  private static String name(ImageParts parts) {
    return parts.names().isEmpty() ? parts.place().source().name() : parts.names().getFirst();
  }

  /** What other inputs tell is left to those who link them. */
  private static void links(
      Node.Builder image, ImageParts parts, Value labels, Optional<BaseImages.Under> base) {
    Value annotated = base(parts.annotations());
    Value named = annotated instanceof Absent ? base(labels) : annotated;
    Unknown unknown = Unknown.of(Gaps.base(name(parts), parts.place()));
    Value found = base.<Value>map(b -> b.given().reference()).orElse(unknown);
    image
        .set("base_ref", named instanceof Absent ? found : named)
        .set("base_image", base.<Value>map(BaseImages.Under::image).orElse(unknown))
        .set("base_layers", base.<Value>map(b -> Value.Int.of(b.layers())).orElse(unknown));
  }

  /** What an annotation or label names as base. */
  private static Value base(Value annotations) {
    if (annotations instanceof io.plimsoll.model.Mapping map) {
      for (Entry entry : map.entries()) {
        if (entry.key() instanceof Text key
            && key.written().equals(BASE_NAME)
            && entry.value() instanceof Text name) {
          return ImageRef.of(name);
        }
      }
    }
    return Absent.ABSENT;
  }
}
