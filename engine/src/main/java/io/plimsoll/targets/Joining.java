package io.plimsoll.targets;

import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Node;
import io.plimsoll.targets.Members.Built;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what belongs together: what the project declares first, then each container with the
 * Dockerfile that its definition builds and the image that it names, then every image, Dockerfile
 * and report that nothing else has taken.
 */
public final class Joining {
  private final Parts parts;
  private final Assembly assembly;
  private final Optional<String> environment;
  private final Map<String, DockerfilePart> dockerfiles = new LinkedHashMap<>();
  private final Set<Object> taken = new HashSet<>();

  /**
   * A joining of what was read.
   *
   * @param environment where targets are deployed that do not say so themselves
   */
  public Joining(Parts parts, Assembly assembly, Optional<String> environment) {
    this.parts = parts;
    this.assembly = assembly;
    this.environment = environment;
    parts.dockerfiles().forEach(d -> dockerfiles.put(d.path(), d));
  }

  /** The targets, ordered by how they came about and then as the inputs are. */
  public List<Prospect> prospects(List<Declared> declared) {
    List<Members> all = new ArrayList<>();
    declared.forEach(entry -> all.add(declared(entry)));
    for (ContainerPart container : parts.containers()) {
      if (taken.add(container)) {
        all.add(alone(container));
      }
    }
    for (ImagePart image : parts.images()) {
      if (taken.add(image)) {
        all.add(alone(image));
      }
    }
    for (DockerfilePart file : parts.dockerfiles()) {
      if (taken.add(file)) {
        all.add(alone(file));
      }
    }
    all.addAll(unclaimed());
    return all.stream().map(assembly::prospect).toList();
  }

  private Members alone(ContainerPart container) {
    Optional<Built> built = container.definition().build().flatMap(this::built);
    Optional<ImagePart> image = image(container);
    image.ifPresent(taken::add);
    return members(container.target(), built, List.of(container), image, environment);
  }

  private Members alone(ImagePart image) {
    return members(image.name(), Optional.empty(), List.of(), Optional.of(image), environment);
  }

  private Members alone(DockerfilePart file) {
    String name = file.path() + file.inputs().target().map(t -> "#" + t).orElse("");
    Built built = new Built(file, file.inputs());
    return members(name, Optional.of(built), List.of(), Optional.empty(), environment);
  }

  private Members members(
      String name,
      Optional<Built> built,
      List<ContainerPart> containers,
      Optional<ImagePart> image,
      Optional<String> deployedTo) {
    List<EvidencePart> evidence = image.map(this::evidence).orElse(List.of());
    taken.addAll(evidence);
    return new Members(name, built, containers, image, evidence, false, deployedTo);
  }

  /** Evidence that a digest or name ties to an image; where there is one image, all of it. */
  private List<EvidencePart> evidence(ImagePart image) {
    return parts.images().size() == 1
        ? parts.evidence()
        : parts.evidence().stream()
            .filter(e -> e.evidence().stream().anyMatch(n -> concerns(n, image)))
            .toList();
  }

  private static boolean concerns(Node evidence, ImagePart image) {
    return evidence.type().name().equals("Vex") || EvidenceLinks.concerns(evidence, image.images());
  }

  /** Evidence that belongs to no target makes one, so that what it says is not lost. */
  private List<Members> unclaimed() {
    List<EvidencePart> left = parts.evidence().stream().filter(e -> !taken.contains(e)).toList();
    List<Members> all = new ArrayList<>();
    for (EvidencePart part : left) {
      all.add(
          new Members(
              part.input().path(),
              Optional.empty(),
              List.of(),
              Optional.empty(),
              List.of(part),
              false,
              environment));
    }
    return all;
  }

  private Members declared(Declared entry) {
    List<ContainerPart> chosen =
        parts.containers().stream()
            .filter(c -> entry.service().filter(c.target()::equals).isPresent())
            .toList();
    taken.addAll(chosen);
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
    Optional<ImagePart> image =
        entry
            .image()
            .flatMap(this::named)
            .or(() -> chosen.stream().flatMap(c -> image(c).stream()).findFirst());
    image.ifPresent(taken::add);
    List<EvidencePart> evidence = new ArrayList<>();
    for (EvidencePart part : parts.evidence()) {
      if (entry.claims(part.input().path())) {
        evidence.add(part);
      }
    }
    boolean declared = !evidence.isEmpty();
    if (!declared) {
      evidence.addAll(image.map(this::evidence).orElse(List.of()));
    }
    taken.addAll(evidence);
    return new Members(
        entry.name(),
        built,
        chosen,
        image,
        evidence,
        declared,
        entry.environment().or(() -> environment));
  }

  /** The image of an input's path, or of one of its names. */
  private Optional<ImagePart> named(String name) {
    return parts.images().stream()
        .filter(
            i ->
                i.input().path().equals(name)
                    || i.strength(ImageRef.of(io.plimsoll.model.Text.of(name))).isPresent())
        .findFirst();
  }

  /** The image that a container names, by the strongest link. */
  private Optional<ImagePart> image(ContainerPart container) {
    return container
        .reference()
        .flatMap(
            reference ->
                parts.images().stream()
                    .filter(i -> i.strength(reference).isPresent())
                    .max(Comparator.comparing(i -> i.strength(reference).orElseThrow())));
  }

  private Optional<Built> built(BuildOf build) {
    return Optional.ofNullable(dockerfiles.get(build.dockerfile()))
        .map(
            file -> {
              taken.add(file);
              BuildInputs inputs = file.inputs();
              Map<String, String> arguments = new HashMap<>(build.arguments());
              arguments.putAll(inputs.arguments());
              inputs = inputs.arguments(arguments);
              return new Built(
                  file, build.stage().isPresent() ? inputs.target(build.stage().get()) : inputs);
            });
  }
}
