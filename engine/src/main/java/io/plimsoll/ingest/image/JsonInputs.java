package io.plimsoll.ingest.image;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import io.plimsoll.image.Fields;
import io.plimsoll.image.ImageFormat;
import io.plimsoll.image.ImageFormats;
import io.plimsoll.image.Manifests;
import io.plimsoll.image.Problems;
import io.plimsoll.ingest.dockerfile.BaseImages;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Descriptions of images in JSON: configs, inspect results, manifests, indexes, histories. */
final class JsonInputs {
  private final NodeMaker nodes;
  private final BaseImages bases;
  private final Problems problems;
  private final InputLimits limits;

  JsonInputs(NodeMaker nodes, BaseImages bases, Problems problems, InputLimits limits) {
    this.bases = bases;
    this.limits = limits;
    this.nodes = nodes;
    this.problems = problems;
  }

  List<Node> read(Source source) {
    Documents documents = new DocumentReader(Limits.of(limits), Code.E1605).json(source);
    documents.diagnostics().forEach(problems::add);
    if (documents.roots().isEmpty()) {
      if (source.text().startsWith("IMAGE ")) {
        problems.add(
            Diagnostic.at(source.span(0, 5), Code.E1605, "this is a table for people")
                .help("give what `docker history --no-trunc --format json` prints"));
      } else if (!documents.hasErrors()) {
        problems.add(Diagnostic.of(Code.E1605, source.name() + " is empty"));
      }
      return List.of();
    }
    DocumentNode root = documents.roots().getFirst();
    Optional<ImageFormat> format = ImageFormats.recognise(root);
    if (format.isEmpty()) {
      problems.add(
          Diagnostic.at(root.span(), Code.E1605, "this describes no image")
              .help(
                  "give an image config, manifest or index, or the output of `docker image inspect`"
                      + " or `docker history --format json`"));
      return List.of();
    }
    List<Mapping> objects = new ArrayList<>();
    documents.roots().forEach(r -> objects(r, objects));
    List<ImageParts> parts =
        switch (format.get()) {
          case CONFIG -> objects.stream().map(this::config).toList();
          case INSPECT -> objects.stream().map(this::inspect).toList();
          case MANIFEST -> objects.stream().map(this::manifest).toList();
          case INDEX -> objects.stream().flatMap(o -> index(o).stream()).toList();
          case HISTORY -> List.of(history(objects));
          case ARCHIVE, LAYOUT -> List.of();
        };
    return parts.stream().map(p -> new ImageNodes(nodes, bases).image(p)).toList();
  }

  private static void objects(DocumentNode root, List<Mapping> into) {
    switch (root) {
      case Mapping object -> into.add(object);
      case Sequence list -> list.items().forEach(i -> objects(i, into));
      case Scalar scalar -> {
        // no image is described by a text
      }
      case io.plimsoll.document.Broken broken -> {
        // reported by the reader of documents
      }
    }
  }

  private static Value none() {
    return StoredParts.texts(Map.of());
  }

  private ImageParts config(Mapping config) {
    boolean docker = config.get("docker_version").isPresent();
    return new ImageParts(
        config.span(),
        List.of(),
        docker ? Optional.of(false) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(digest(config.span())),
        Optional.of(
            new ImageParts.Settings(
                Fields.mapping(config, "config"), Fields.scalar(config, "created"))),
        StoredParts.platform(config),
        List.of(),
        none(),
        Optional.of(StoredParts.diffIds(config)),
        Optional.of(HistoryNodes.ofConfig(config)),
        Optional.empty(),
        Optional.empty(),
        Gaps.untold("the config", "this", config.span()));
  }

  /** The digest of a config is that of its bytes, which is the id of the image. */
  private static String digest(Span place) {
    return io.plimsoll.archive.Sha256.of(
        place.source().text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private ImageParts inspect(Mapping image) {
    List<String> names = new ArrayList<>(Fields.texts(image, "RepoTags"));
    List<String> digests = Fields.texts(image, "RepoDigests");
    names.addAll(digests);
    names.removeIf(n -> n.startsWith("<none>"));
    Optional<String> system = Fields.text(image, "Os");
    Optional<String> arch = Fields.text(image, "Architecture");
    OptionalLong size = Fields.number(image, "Size");
    String id = Fields.text(image, "Id").orElse("");
    String whole = id.isEmpty() || id.contains(":") ? id : "sha256:" + id;
    return new ImageParts(
        image.span(),
        names,
        // the engine fills in its own fields, whatever the format was
        Optional.of(false),
        // it may be the digest of the index or of the manifest the image was pulled by
        digests.stream().map(d -> d.substring(d.indexOf('@') + 1)).findFirst(),
        Optional.empty(),
        Optional.of(whole).filter(i -> !i.isEmpty()),
        Optional.of(
            new ImageParts.Settings(
                Fields.mapping(image, "Config"), Fields.scalar(image, "Created"))),
        system.flatMap(
            s ->
                arch.map(
                    a -> s + "/" + a + Fields.text(image, "Variant").map(v -> "/" + v).orElse(""))),
        List.of(),
        none(),
        Fields.mapping(image, "RootFS").map(r -> Fields.texts(r, "Layers")),
        Optional.empty(),
        size.isPresent() ? Optional.of(size.getAsLong()) : Optional.empty(),
        Optional.empty(),
        Gaps.untold("the inspect result", "this", image.span()));
  }

  private ImageParts manifest(Mapping manifest) {
    return untold(
        manifest,
        Optional.of(digest(manifest.span())),
        Optional.empty(),
        Fields.mapping(manifest, "config").flatMap(c -> Fields.text(c, "digest")),
        Manifests.platform(manifest),
        List.of());
  }

  private List<ImageParts> index(Mapping index) {
    List<Mapping> images =
        Fields.mappings(index, "manifests").stream()
            .filter(d -> !Manifests.isAttestation(d) && Manifests.isOfImage(d))
            .toList();
    List<String> platforms =
        images.stream().map(Manifests::platform).flatMap(Optional::stream).toList();
    return images.stream()
        .map(
            d ->
                untold(
                    d,
                    Fields.text(d, "digest"),
                    Optional.of(digest(index.span())),
                    Optional.empty(),
                    Manifests.platform(d),
                    platforms))
        .toList();
  }

  private static ImageParts untold(
      Mapping object,
      Optional<String> manifestDigest,
      Optional<String> indexDigest,
      Optional<String> configDigest,
      Optional<String> platform,
      List<String> platforms) {
    String type = Fields.text(object, "mediaType").orElse("");
    return new ImageParts(
        object.span(),
        List.of(),
        type.isEmpty() ? Optional.empty() : Optional.of(!type.contains("docker")),
        indexDigest,
        manifestDigest,
        configDigest,
        Optional.empty(),
        platform,
        platforms,
        ConfigFacts.texts(Fields.mapping(object, "annotations")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Gaps.untold("the manifest", "this", object.span()));
  }

  /** Newest first, as the engine prints it. */
  private ImageParts history(List<Mapping> steps) {
    List<HistoryNodes.Raw> raw = new ArrayList<>();
    for (Mapping step : steps.reversed()) {
      raw.add(
          new HistoryNodes.Raw(
              Fields.text(step, "CreatedBy").orElse(""),
              Fields.scalar(step, "Created").or(() -> Fields.scalar(step, "CreatedAt")),
              isEmpty(step),
              Fields.text(step, "Comment").orElse(""),
              step.span()));
    }
    Span place = steps.isEmpty() ? Source.of("history", "").all() : steps.getFirst().span();
    return new ImageParts(
        place,
        steps.stream().flatMap(s -> Fields.texts(s, "Tags").stream()).distinct().toList(),
        Optional.of(false),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        none(),
        Optional.empty(),
        Optional.of(raw),
        Optional.empty(),
        Optional.empty(),
        Gaps.untold("the history", "this", place));
  }

  private static boolean isEmpty(Mapping step) {
    String size = Fields.scalar(step, "Size").map(Scalar::text).orElse("");
    return size.equals("0") || size.equals("0B");
  }
}
