package io.plimsoll.image;

import io.plimsoll.archive.Sha256;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Sequence;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the images that an archive or layout holds. */
public final class Manifests {
  /** Levels of indexes in indexes: tools write two. */
  private static final int MOST_LEVELS = 4;

  /** Manifests of one archive. */
  private static final int MOST_MANIFESTS = 1000;

  private static final String CONTAINERD_NAME = "io.containerd.image.name";
  private static final String REF_NAME = "org.opencontainers.image.ref.name";
  private static final String ATTESTATION = "vnd.docker.reference.type";
  private static final String STATEMENT = "application/vnd.in-toto+json";

  /** Attestations of one archive: BuildKit writes two for each platform. */
  private static final int MOST_ATTESTATIONS = 200;

  private final Storage storage;
  private final Problems problems;
  private final InputLimits limits;
  private final List<StoredImage> images = new ArrayList<>();
  private final List<StoredAttestation> attestations = new ArrayList<>();
  private final Set<String> open = new HashSet<>();
  private int manifests;

  private Manifests(Storage storage, Problems problems, InputLimits limits) {
    this.storage = storage;
    this.limits = limits;
    this.problems = problems;
  }

  /**
   * What an archive or layout holds.
   *
   * @param images in the order of the index or manifest
   * @param attestations that the index has for them
   */
  public record Stored(List<StoredImage> images, List<StoredAttestation> attestations) {
    public Stored {
      images = List.copyOf(images);
      attestations = List.copyOf(attestations);
    }
  }

  /** The images with their attestations; what is wrong goes to the problems. */
  public static Stored of(Storage storage, Problems problems, InputLimits limits) {
    Manifests reader = new Manifests(storage, problems, limits);
    return new Stored(reader.images(), reader.attestations);
  }

  private List<StoredImage> images() {
    boolean layout = storage.has("index.json");
    boolean docker = storage.has("manifest.json");
    if (layout) {
      index("index.json", new Above(Optional.empty(), List.of(), Map.of()), 0);
    }
    List<StoredImage> found = images;
    if (docker) {
      found = layout && !found.isEmpty() ? named(found) : docker();
    }
    if (found.isEmpty() && problems.all().isEmpty()) {
      if (storage.has("repositories")) {
        problems.legacy();
      } else {
        problems.noImage();
      }
    }
    return found;
  }

  /** What the index around a manifest says. */
  private record Above(
      Optional<String> digest, List<String> platforms, Map<String, String> annotations) {}

  private Optional<DocumentNode> document(String location) {
    return storage
        .json(location)
        .flatMap(
            bytes ->
                new DocumentReader(Limits.of(limits), Code.E1605)
                    .json(Source.of(storage.name(), new String(bytes, StandardCharsets.UTF_8)))
                    .first());
  }

  private Optional<Mapping> object(String location) {
    return document(location).filter(Mapping.class::isInstance).map(Mapping.class::cast);
  }

  private void index(String location, Above above, int level) {
    Optional<Mapping> index = object(location);
    if (index.isEmpty()) {
      problems.malformed(location);
      return;
    }
    if (level > MOST_LEVELS || !open.add(location)) {
      problems.cyclic(location);
      return;
    }
    List<Mapping> descriptors = Fields.mappings(index.get(), "manifests");
    List<String> platforms =
        descriptors.stream()
            .filter(d -> !isAttestation(d))
            .map(Manifests::platform)
            .flatMap(Optional::stream)
            .toList();
    int before = images.size();
    List<String> missing = new ArrayList<>();
    for (Mapping descriptor : descriptors) {
      if (isAttestation(descriptor)) {
        attestation(descriptor);
      }
      if (!isAttestation(descriptor) && isOfImage(descriptor) && ++manifests <= MOST_MANIFESTS) {
        Map<String, String> annotations = new HashMap<>(above.annotations());
        annotations.putAll(Fields.entries(descriptor, "annotations"));
        Optional<String> digest = level == 0 ? Optional.empty() : above.digest();
        descriptor(descriptor, new Above(digest, platforms, annotations), level, missing);
      }
    }
    // an archive of one platform may keep the index of all
    if (images.size() == before) {
      missing.forEach(m -> problems.missing("the manifest " + m));
    }
    open.remove(location);
  }

  private void descriptor(Mapping descriptor, Above above, int level, List<String> missing) {
    Optional<String> digest = Fields.text(descriptor, "digest");
    Optional<String> location = digest.flatMap(Manifests::blob);
    if (location.isEmpty()) {
      problems.malformed("a descriptor of a manifest");
      return;
    }
    if (!storage.has(location.get())) {
      missing.add(digest.get());
      return;
    }
    if (!verified("the manifest " + digest.get(), location.get(), digest.get())) {
      return;
    }
    Optional<Mapping> object = object(location.get());
    if (object.isEmpty()) {
      problems.malformed("the manifest " + digest.get());
    } else if (object.get().get("manifests").isPresent()) {
      index(location.get(), new Above(digest, List.of(), above.annotations()), level + 1);
    } else if (Fields.text(object.get(), "artifactType").isEmpty()) {
      manifest(object.get(), digest.get(), descriptor, above);
    }
  }

  /** A manifest whose layers are statements (BuildKit, "Image attestation storage"). */
  private void attestation(Mapping descriptor) {
    String digest = Fields.text(descriptor, "digest").orElse("");
    Optional<String> location = blob(digest).filter(storage::has);
    // an archive of one platform may keep the index of all
    if (location.isEmpty()
        || !verified("the attestation manifest " + digest, location.get(), digest)) {
      return;
    }
    for (Mapping layer :
        object(location.get()).map(m -> Fields.mappings(m, "layers")).orElse(List.of())) {
      if (Fields.text(layer, "mediaType").filter(STATEMENT::equals).isPresent()
          && attestations.size() < MOST_ATTESTATIONS) {
        statement(Fields.text(layer, "digest").orElse(""));
      }
    }
  }

  private void statement(String digest) {
    Optional<String> location = blob(digest);
    if (location.isEmpty() || !storage.has(location.get())) {
      problems.missing("the attestation " + digest);
    } else if (verified("the attestation " + digest, location.get(), digest)) {
      storage
          .json(location.get())
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .ifPresent(text -> attestations.add(new StoredAttestation(location.get(), text)));
    }
  }

  private void manifest(Mapping manifest, String digest, Mapping descriptor, Above above) {
    Optional<Mapping> config = Fields.mapping(manifest, "config");
    Optional<String> configDigest = config.flatMap(c -> Fields.text(c, "digest"));
    Map<String, String> annotations = new HashMap<>(above.annotations());
    annotations.putAll(Fields.entries(manifest, "annotations"));
    List<StoredLayer> layers = new ArrayList<>();
    for (Mapping layer : Fields.mappings(manifest, "layers")) {
      Optional<String> layerDigest = Fields.text(layer, "digest");
      layers.add(
          new StoredLayer(
              layerDigest.flatMap(Manifests::blob).map(storage::resolve).orElse(""),
              layerDigest,
              Fields.text(layer, "mediaType").orElse("")));
    }
    images.add(
        new StoredImage(
            names(annotations),
            !Fields.text(manifest, "mediaType").orElse("").contains("docker"),
            above.digest(),
            Optional.of(digest),
            configDigest,
            configDigest.flatMap(d -> blob(d).flatMap(l -> config(l, d))),
            platform(descriptor),
            above.platforms(),
            annotations,
            Optional.of(layers)));
  }

  private Optional<Mapping> config(String location, String digest) {
    if (!storage.has(location)) {
      problems.missing("the config " + digest);
      return Optional.empty();
    }
    if (!verified("the config " + digest, location, digest)) {
      return Optional.empty();
    }
    Optional<Mapping> config = object(location);
    if (config.isEmpty()) {
      problems.malformed("the config " + digest);
    }
    return config;
  }

  private boolean verified(String what, String location, String digest) {
    Optional<byte[]> bytes = storage.json(location);
    if (bytes.isEmpty()) {
      problems.malformed(what);
      return false;
    }
    String actual = Sha256.of(bytes.get());
    boolean right = !digest.startsWith("sha256:") || actual.equals(digest);
    if (!right) {
      problems.mismatch(what, digest, actual);
    }
    return right;
  }

  /** {@code manifest.json} of {@code docker save}. */
  private List<StoredImage> docker() {
    Optional<DocumentNode> root = document("manifest.json");
    if (root.isEmpty() || !(root.get() instanceof Sequence list)) {
      problems.malformed("manifest.json");
      return List.of();
    }
    List<StoredImage> all = new ArrayList<>();
    for (DocumentNode item : list.items()) {
      if (item instanceof Mapping image && all.size() < MOST_MANIFESTS) {
        String path = Fields.text(image, "Config").orElse("");
        Optional<String> digest = digestOf(path);
        List<StoredLayer> layers =
            Fields.texts(image, "Layers").stream()
                .map(l -> new StoredLayer(storage.resolve(l), layerDigest(l), ""))
                .toList();
        all.add(
            new StoredImage(
                Fields.texts(image, "RepoTags"),
                false,
                Optional.empty(),
                Optional.empty(),
                digest,
                config(path, digest.orElse(path)),
                Optional.empty(),
                List.of(),
                Map.of(),
                Optional.of(layers)));
      }
    }
    return all;
  }

  /** The names in {@code manifest.json} for images whose manifests stand in the index. */
  private List<StoredImage> named(List<StoredImage> found) {
    Map<String, List<String>> tags = new HashMap<>();
    if (document("manifest.json").orElse(null) instanceof Sequence list) {
      for (DocumentNode item : list.items()) {
        if (item instanceof Mapping image) {
          digestOf(Fields.text(image, "Config").orElse(""))
              .ifPresent(d -> tags.put(d, Fields.texts(image, "RepoTags")));
        }
      }
    }
    return found.stream()
        .map(
            i -> {
              List<String> names = tags.getOrDefault(i.configDigest().orElse(""), List.of());
              return names.isEmpty() ? i : i.named(names);
            })
        .toList();
  }

  /** {@code HEX.json} or {@code blobs/sha256/HEX}. */
  private static Optional<String> digestOf(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String hex = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
    return hex.length() == 64 && isHex(hex) ? Optional.of("sha256:" + hex) : Optional.empty();
  }

  private static Optional<String> layerDigest(String path) {
    return path.startsWith("blobs/") ? digestOf(path) : Optional.empty();
  }

  private static Optional<String> blob(String digest) {
    int colon = digest.indexOf(':');
    boolean sound =
        colon > 0
            && digest
                .substring(0, colon)
                .chars()
                .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            && isHex(digest.substring(colon + 1));
    return sound
        ? Optional.of("blobs/" + digest.substring(0, colon) + "/" + digest.substring(colon + 1))
        : Optional.empty();
  }

  private static boolean isHex(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
  }

  /** Attestations are evidence about an image, not images (BuildKit, attestation storage). */
  public static boolean isAttestation(Mapping descriptor) {
    return Fields.entries(descriptor, "annotations").containsKey(ATTESTATION)
        || platform(descriptor).filter(p -> p.startsWith("unknown/")).isPresent();
  }

  /** Other things than images may stand in an index. */
  public static boolean isOfImage(Mapping descriptor) {
    String type = Fields.text(descriptor, "mediaType").orElse("");
    return type.isEmpty()
        || type.contains("image.manifest")
        || type.contains("image.index")
        || type.contains("distribution.manifest");
  }

  /** {@code os/architecture/variant} of a descriptor. */
  public static Optional<String> platform(Mapping descriptor) {
    return Fields.mapping(descriptor, "platform")
        .map(
            p ->
                Fields.text(p, "os").orElse("linux")
                    + "/"
                    + Fields.text(p, "architecture").orElse("")
                    + Fields.text(p, "variant").map(v -> "/" + v).orElse(""));
  }

  /** A tag alone is no name: it says nothing of the repository. */
  private static List<String> names(Map<String, String> annotations) {
    String name = annotations.getOrDefault(CONTAINERD_NAME, annotations.getOrDefault(REF_NAME, ""));
    return name.contains("/") || name.contains(":") ? List.of(name) : List.of();
  }
}
