package io.plimsoll.targets;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.ingest.dockerfile.DockerfileReader.Ingested;
import io.plimsoll.ingest.runtime.BuiltImage;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Target;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Joins what was read into targets: what the project declares first, then each container with the
 * Dockerfile that its definition builds, then every Dockerfile that nothing else has taken.
 */
public final class Joining {
  private final Targets targets;
  private final Instant now;
  private final Optional<String> environment;
  private final Map<String, DockerfilePart> dockerfiles = new LinkedHashMap<>();
  private final List<ContainerPart> containers;
  private final Set<String> taken = new HashSet<>();

  /**
   * What was read, in the order of the inputs.
   *
   * @param environment where targets are deployed that do not say so themselves
   */
  public Joining(
      Targets targets,
      Instant now,
      Optional<String> environment,
      List<DockerfilePart> dockerfiles,
      List<ContainerPart> containers) {
    this.targets = targets;
    this.now = now;
    this.environment = environment;
    dockerfiles.forEach(d -> this.dockerfiles.put(d.path(), d));
    this.containers = List.copyOf(containers);
  }

  /** The targets, ordered by how they came about and then as the inputs are. */
  public List<Prospect> prospects(List<Declared> declared) {
    List<Prospect> all = new ArrayList<>();
    for (Declared entry : declared) {
      all.add(declared(entry));
    }
    for (ContainerPart container : containers) {
      if (taken.add(container.target() + container.definition().place())) {
        all.add(alone(container));
      }
    }
    for (DockerfilePart file : dockerfiles.values()) {
      if (!taken.contains(file.path())) {
        all.add(alone(file));
      }
    }
    return all;
  }

  /** A Dockerfile of a target with the way it is built there. */
  private record Built(DockerfilePart file, BuildInputs inputs) {
    Node view() {
      return file.as(inputs).dockerfile();
    }
  }

  private Prospect alone(DockerfilePart file) {
    Built built = new Built(file, file.inputs());
    String name = file.path() + file.inputs().target().map(t -> "#" + t).orElse("");
    return prospect(name, Optional.of(built), List.of(), environment);
  }

  private Prospect alone(ContainerPart container) {
    Optional<Built> built = container.definition().build().flatMap(this::built);
    return prospect(container.target(), built, List.of(container), environment);
  }

  private Prospect declared(Declared entry) {
    List<ContainerPart> chosen =
        containers.stream()
            .filter(c -> entry.service().filter(c.target()::equals).isPresent())
            .toList();
    chosen.forEach(c -> taken.add(c.target() + c.definition().place()));
    Optional<Built> built =
        entry
            .dockerfile()
            .flatMap(path -> built(new BuildOf(path, entry.stage(), Map.of())))
            .or(
                () ->
                    chosen.stream()
                        .flatMap(c -> c.definition().build().stream())
                        .findFirst()
                        .flatMap(this::built));
    return prospect(entry.name(), built, chosen, entry.environment().or(() -> environment));
  }

  private Optional<Built> built(BuildOf build) {
    return Optional.ofNullable(dockerfiles.get(build.dockerfile()))
        .map(
            file -> {
              taken.add(file.path());
              BuildInputs inputs = file.inputs();
              Map<String, String> arguments = new HashMap<>(build.arguments());
              arguments.putAll(inputs.arguments());
              inputs = inputs.arguments(arguments);
              return new Built(
                  file, build.stage().isPresent() ? inputs.target(build.stage().get()) : inputs);
            });
  }

  private Prospect prospect(
      String name,
      Optional<Built> built,
      List<ContainerPart> running,
      Optional<String> deployedTo) {
    built.ifPresent(b -> running.forEach(c -> c.image(() -> image(b), () -> declaredLink())));
    return () -> {
      List<Diagnostic> diagnostics = new ArrayList<>();
      List<Prospect.Used> used = new ArrayList<>();
      Map<String, Value> views = new HashMap<>();
      List<Node> links = new ArrayList<>();
      if (built.isPresent()) {
        Ingested read = built.get().file().as(built.get().inputs());
        diagnostics.addAll(read.diagnostics());
        views.put("dockerfile", read.dockerfile());
        used.add(new Prospect.Used(built.get().file().source(), InputKind.DOCKERFILE));
        if (!running.isEmpty()) {
          links.add(link(built.get()));
        }
      }
      if (!running.isEmpty()) {
        views.put(
            "containers", Listing.list(running.stream().flatMap(c -> c.nodes().stream()).toList()));
        running.forEach(
            c -> used.add(new Prospect.Used(c.definition().source(), c.definition().kind())));
      }
      Targets.About about =
          new Targets.About(
              running.stream().flatMap(c -> c.definition().builds().stream()).toList(),
              running.stream().flatMap(c -> c.definition().configs().stream()).toList(),
              links,
              deployedTo);
      Target target = targets.of(name, views, Optional.of(now), about, place(built, running));
      return new Prospect.Ready(target, diagnostics, used);
    };
  }

  private static Optional<Span> place(Optional<Built> built, List<ContainerPart> running) {
    return running.stream()
        .flatMap(c -> c.definition().place().stream())
        .findFirst()
        .or(() -> built.map(b -> b.file().source().span(0, 0)));
  }

  /** The image as the Dockerfile will build it. */
  private Value image(Built built) {
    Value stage = built.view().get("final_stage");
    return stage instanceof Node node
        ? BuiltImage.of(targets.nodes(), node, Optional.empty())
        : stage;
  }

  private Value declaredLink() {
    return targets.nodes().constant("LinkStrength", "declared");
  }

  private Node link(Built built) {
    return targets
        .nodes()
        .build(
            targets
                .nodes()
                .node("Link", Origin.NONE)
                .set("from", targets.nodes().constant("ViewName", "containers"))
                .set("to", targets.nodes().constant("ViewName", "dockerfile"))
                .set("strength", declaredLink())
                .set(
                    "note",
                    Text.of("its definition builds the image from " + built.file().path())));
  }
}
