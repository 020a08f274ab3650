package io.plimsoll.api;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Pointers;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.settle.Commented;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.targets.ContainerPart;
import io.plimsoll.targets.DockerfilePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

    List<DockerfilePart> dockerfiles() {
      return parts.stream().flatMap(p -> p.dockerfiles().stream()).toList();
    }

    List<ContainerPart> containers() {
      return parts.stream().flatMap(p -> p.containers().stream()).toList();
    }

    List<Commented> commented() {
      return parts.stream().flatMap(p -> p.commented().stream()).distinct().toList();
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
    DockerfileReader dockerfiles = new DockerfileReader(nodes);
    return new Read(
        Parallel.map(List.<Input>copyOf(inputs), threads, input -> read(input, dockerfiles)));
  }

  private Part read(Input input, DockerfileReader dockerfiles) {
    return switch (input) {
      case DockerfileInput file ->
          new Part(
              List.of(new DockerfilePart(file.source(), file.options(), dockerfiles)),
              List.of(),
              List.of(new Commented(file.source(), Commented.Layout.INSTRUCTIONS)),
              List.of());
      case RuntimeInput runtime -> containers(runtime);
    };
  }

  private Part containers(RuntimeInput input) {
    RuntimeReading.Read reading = new RuntimeReading(nodes).read(input);
    List<Commented> commented = new ArrayList<>();
    for (Source source : reading.sources()) {
      commented.add(new Commented(source, layout(input.kind())));
    }
    return new Part(List.of(), reading.containers(), commented, reading.diagnostics());
  }

  private static Commented.Layout layout(InputKind kind) {
    return switch (kind) {
      case COMPOSE, KUBERNETES, INSPECT, OCI, ECS, DAEMON -> Commented.Layout.INDENTED;
      case DOCKERFILE, RUN, QUADLET, IMAGE, EVIDENCE -> Commented.Layout.LINES;
    };
  }
}
