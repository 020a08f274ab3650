package io.plimsoll.api;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Pointers;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.ingest.daemon.DaemonReader;
import io.plimsoll.ingest.dockerfile.BaseImages;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.ingest.evidence.EvidenceReader;
import io.plimsoll.ingest.evidence.TrustKey;
import io.plimsoll.ingest.image.ImageReader;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.settle.Commented;
import io.plimsoll.source.Checksums;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.targets.ContainerPart;
import io.plimsoll.targets.DockerfilePart;
import io.plimsoll.targets.EvidencePart;
import io.plimsoll.targets.ImagePart;
import io.plimsoll.targets.Parts;
import io.plimsoll.targets.Prospect;
import io.plimsoll.value.Show;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the inputs of a run into parts that can be joined. */
final class Ingestion {
  private final NodeMaker nodes;
  private final List<TrustKey> keys;
  private final InputLimits limits;

  /**
   * An ingestion.
   *
   * @param keys with which attestations are verified
   */
  Ingestion(NodeMaker nodes, List<TrustKey> keys, InputLimits limits) {
    this.nodes = nodes;
    this.limits = limits;
    this.keys = List.copyOf(keys);
  }

  /** What one input gives. */
  record Part(
      List<DockerfilePart> dockerfiles,
      List<ContainerPart> containers,
      List<ImagePart> images,
      List<EvidencePart> evidence,
      List<Commented> commented,
      Supplier<List<Diagnostic>> diagnostics) {

    static Part of(List<Diagnostic> diagnostics) {
      return new Part(List.of(), List.of(), List.of(), List.of(), List.of(), () -> diagnostics);
    }
  }

  /** What all inputs give, in their order. */
  static final class Read {
    private final List<Part> parts;
    private final BaseReading bases;
    private final InputLimits limits;
    private final Map<Source, Boolean> structure = new HashMap<>();
    private final Map<Source, List<DocumentNode>> documents = new HashMap<>();

    Read(List<Part> parts, BaseReading bases, InputLimits limits) {
      this.parts = parts;
      this.limits = limits;
      this.bases = bases;
    }

    /** What a target was made of, the images included that its Dockerfile is built on. */
    Stream<Prospect.Used> used(Prospect.Ready ready) {
      return Stream.concat(ready.inputs().stream(), bases.inputs(ready.bases()).stream());
    }

    /** Base images that none of the targets is built on. */
    List<Diagnostic> unusedBases(List<Prospect.Ready> targets) {
      return bases.unused(
          targets.stream().flatMap(t -> t.bases().stream()).collect(Collectors.toSet()));
    }

    /** A file that is an input of its own is built as that input says. */
    private List<DockerfilePart> dockerfiles() {
      Map<String, DockerfilePart> all = new LinkedHashMap<>();
      for (boolean beside : List.of(false, true)) {
        for (Part part : parts) {
          if (part.containers().isEmpty() != beside) {
            part.dockerfiles().forEach(d -> all.putIfAbsent(d.path(), d));
          }
        }
      }
      return List.copyOf(all.values());
    }

    Parts parts() {
      return new Parts(
          dockerfiles(),
          parts.stream().flatMap(p -> p.containers().stream()).toList(),
          parts.stream().flatMap(p -> p.images().stream()).toList(),
          parts.stream().flatMap(p -> p.evidence().stream()).toList());
    }

    List<Commented> commented() {
      return Stream.concat(
              dockerfiles().stream()
                  .map(d -> new Commented(d.source(), Commented.Layout.INSTRUCTIONS)),
              parts.stream().flatMap(p -> p.commented().stream()))
          .distinct()
          .toList();
    }

    /** What was wrong with the inputs, as far as they have been read: layers are read late. */
    List<Diagnostic> diagnostics() {
      return Stream.concat(
              bases.diagnostics().stream(),
              parts.stream().flatMap(p -> p.diagnostics().get().stream()))
          .toList();
    }

    /** The place inside of a YAML or JSON input; other inputs have lines only. */
    Optional<String> pointer(Span place) {
      boolean structured =
          structure.computeIfAbsent(
              place.source(),
              source ->
                  commented().stream()
                      .anyMatch(
                          c -> c.source() == source && c.layout() == Commented.Layout.INDENTED));
      return structured
          ? Pointers.of(documents.computeIfAbsent(place.source(), this::roots), place)
          : Optional.empty();
    }

    private List<DocumentNode> roots(Source source) {
      return new DocumentReader(Limits.of(limits), Code.E1004).yaml(source).roots();
    }
  }

  Read read(List<? extends Input> inputs, int threads) {
    List<Part> parts = new ArrayList<>();
    Optional<EngineProfile> docker = Optional.empty();
    for (Input input : inputs) {
      if (input instanceof RuntimeInput runtime && runtime.kind() == InputKind.DAEMON) {
        DaemonReader.Configured configured =
            new DaemonReader(nodes, limits).read(runtime.sources().getFirst());
        docker = Optional.of(configured.engine());
        parts.add(Part.of(configured.diagnostics()));
      }
    }
    BaseReading bases = BaseReading.of(nodes, limits, inputs);
    BaseImages known = bases.images();
    DockerfileReader dockerfiles = new DockerfileReader(nodes, known, limits);
    ImageReader images = new ImageReader(nodes, limits, known);
    RuntimeReading runtime = new RuntimeReading(nodes, docker, limits);
    parts.addAll(
        Parallel.map(
            List.<Input>copyOf(inputs),
            threads,
            input -> read(input, dockerfiles, runtime, images)));
    return new Read(parts, bases, limits);
  }

  private Part read(
      Input input, DockerfileReader dockerfiles, RuntimeReading runtime, ImageReader images) {
    return switch (input) {
      case DockerfileInput file ->
          new Part(
              List.of(new DockerfilePart(file.source(), file.options(), dockerfiles)),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List::of);
      case RuntimeInput given -> containers(given, runtime.read(given), dockerfiles);
      case ImageInput image -> images(image, images);
      case EvidenceInput evidence -> evidence(evidence.source());
      case BaseImageInput base -> Part.of(List.of());
    };
  }

  /** Containers with the Dockerfiles that build them, where those are at hand. */
  private static Part containers(
      RuntimeInput input, RuntimeReading.Read read, DockerfileReader dockerfiles) {
    List<Commented> commented = new ArrayList<>();
    for (Source source : read.sources()) {
      commented.add(new Commented(source, layout(input.kind())));
    }
    List<DockerfilePart> built = new ArrayList<>();
    for (ContainerPart container : read.containers()) {
      container
          .definition()
          .build()
          .flatMap(build -> input.surroundings().files().apply(build.dockerfile()))
          .ifPresent(
              source ->
                  built.add(
                      new DockerfilePart(source, DockerfileReader.Options.DEFAULT, dockerfiles)));
    }
    return new Part(built, read.containers(), List.of(), List.of(), commented, read::diagnostics);
  }

  /** Images of one input; those with the same names are one thing for several platforms. */
  private Part images(ImageInput input, ImageReader reader) {
    ImageReader.Ingested read =
        switch (input) {
          case ImageInput.File file -> reader.read(file.blob());
          case ImageInput.Layout layout -> reader.read(layout.folder());
        };
    Prospect.Used used =
        new Prospect.Used(input.name(), InputKind.IMAGE, () -> ImageChecksum.of(input));
    Map<String, List<Node>> byNames = new LinkedHashMap<>();
    for (Node image : read.images()) {
      byNames.computeIfAbsent(Show.text(image.get("refs")), n -> new ArrayList<>()).add(image);
    }
    List<ImagePart> images = byNames.values().stream().map(i -> new ImagePart(used, i)).toList();
    List<Part> attached = read.attestations().stream().map(this::evidence).toList();
    return new Part(
        List.of(),
        List.of(),
        images,
        attached.stream().flatMap(a -> a.evidence().stream()).toList(),
        List.of(),
        () ->
            Stream.concat(
                    read.later().get().stream(),
                    attached.stream().flatMap(a -> a.diagnostics().get().stream()))
                .toList());
  }

  private Part evidence(Source source) {
    EvidenceReader.Ingested read = new EvidenceReader(nodes, keys, limits).read(source);
    Prospect.Used used =
        new Prospect.Used(source.name(), InputKind.EVIDENCE, () -> Checksums.of(source.text()));
    List<EvidencePart> parts =
        read.evidence().isEmpty() ? List.of() : List.of(new EvidencePart(used, read.evidence()));
    return new Part(List.of(), List.of(), List.of(), parts, List.of(), read::diagnostics);
  }

  private static Commented.Layout layout(InputKind kind) {
    return switch (kind) {
      case COMPOSE, KUBERNETES, INSPECT, OCI, ECS, DAEMON -> Commented.Layout.INDENTED;
      case DOCKERFILE, RUN, QUADLET, IMAGE, EVIDENCE -> Commented.Layout.LINES;
    };
  }
}
