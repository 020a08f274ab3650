package io.plimsoll.api;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Pointers;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.ingest.daemon.DaemonReader;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.settle.Commented;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.targets.ContainerPart;
import io.plimsoll.targets.DockerfilePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the inputs of a run into parts that can be joined. */
final class Ingestion {
  private final NodeMaker nodes;

  Ingestion(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** What one input gives. */
  record Part(
      List<DockerfilePart> dockerfiles,
      List<ContainerPart> containers,
      List<Commented> commented,
      List<Diagnostic> diagnostics) {}

  /** What all inputs give, in their order. */
  static final class Read {
    private final List<Part> parts;
    private final Map<Source, Boolean> structure = new HashMap<>();
    private final Map<Source, List<DocumentNode>> documents = new HashMap<>();

    Read(List<Part> parts) {
      this.parts = parts;
    }

    /** A file that is an input of its own is built as that input says. */
    List<DockerfilePart> dockerfiles() {
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

    List<ContainerPart> containers() {
      return parts.stream().flatMap(p -> p.containers().stream()).toList();
    }

    List<Commented> commented() {
      return Stream.concat(
              dockerfiles().stream()
                  .map(d -> new Commented(d.source(), Commented.Layout.INSTRUCTIONS)),
              parts.stream().flatMap(p -> p.commented().stream()))
          .distinct()
          .toList();
    }

    List<Diagnostic> diagnostics() {
      return parts.stream().flatMap(p -> p.diagnostics().stream()).toList();
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
          ? Pointers.of(documents.computeIfAbsent(place.source(), Read::roots), place)
          : Optional.empty();
    }

    private static List<DocumentNode> roots(Source source) {
      return new DocumentReader(Limits.INPUT, Code.E1004).yaml(source).roots();
    }
  }

  Read read(List<? extends Input> inputs, int threads) {
    List<Part> parts = new ArrayList<>();
    Optional<EngineProfile> docker = Optional.empty();
    for (Input input : inputs) {
      if (input instanceof RuntimeInput runtime && runtime.kind() == InputKind.DAEMON) {
        DaemonReader.Configured configured =
            new DaemonReader(nodes).read(runtime.sources().getFirst());
        docker = Optional.of(configured.engine());
        parts.add(new Part(List.of(), List.of(), List.of(), configured.diagnostics()));
      }
    }
    DockerfileReader dockerfiles = new DockerfileReader(nodes);
    RuntimeReading runtime = new RuntimeReading(nodes, docker);
    parts.addAll(
        Parallel.map(
            List.<Input>copyOf(inputs), threads, input -> read(input, dockerfiles, runtime)));
    return new Read(parts);
  }

  private Part read(Input input, DockerfileReader dockerfiles, RuntimeReading runtime) {
    return switch (input) {
      case DockerfileInput file ->
          new Part(
              List.of(new DockerfilePart(file.source(), file.options(), dockerfiles)),
              List.of(),
              List.of(),
              List.of());
      case RuntimeInput given -> containers(given, runtime.read(given), dockerfiles);
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
    return new Part(built, read.containers(), commented, read.diagnostics());
  }

  private static Commented.Layout layout(InputKind kind) {
    return switch (kind) {
      case COMPOSE, KUBERNETES, INSPECT, OCI, ECS, DAEMON -> Commented.Layout.INDENTED;
      case DOCKERFILE, RUN, QUADLET, IMAGE, EVIDENCE -> Commented.Layout.LINES;
    };
  }
}
