package io.plimsoll.api;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerrun.RunFiles;
import io.plimsoll.ingest.commandline.CommandLineReader;
import io.plimsoll.ingest.commandline.RunContainers;
import io.plimsoll.ingest.ecs.EcsReader;
import io.plimsoll.ingest.inspect.InspectReader;
import io.plimsoll.ingest.ociruntime.OciRuntimeReader;
import io.plimsoll.ingest.quadlet.QuadletReader;
import io.plimsoll.ingest.runtime.Drafts;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.source.Source;
import io.plimsoll.targets.ContainerPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads inputs that define containers. */
final class RuntimeReading {
  private final NodeMaker nodes;
  private final Optional<EngineProfile> docker;
  private final InputLimits limits;

  /**
   * A reading.
   *
   * @param docker the Docker engine as a {@code daemon.json} of the run has it
   */
  RuntimeReading(NodeMaker nodes, Optional<EngineProfile> docker, InputLimits limits) {
    this.nodes = nodes;
    this.limits = limits;
    this.docker = docker;
  }

  /**
   * What one input defines.
   *
   * @param sources its texts and those it names
   */
  record Read(List<Source> sources, List<ContainerPart> containers, List<Diagnostic> diagnostics) {}

  Read read(RuntimeInput input) {
    Source source = input.sources().getFirst();
    return switch (input.kind()) {
      case COMPOSE ->
          new ComposeReading(nodes, docker.orElse(EngineProfile.DOCKER), limits).read(input);
      case KUBERNETES -> new ManifestReading(nodes, limits).read(input);
      case RUN ->
          drafts(input, built -> new CommandLineReader(nodes, setting(input)).read(source, built));
      case INSPECT ->
          drafts(
              input,
              built ->
                  new InspectReader(nodes, docker.orElse(EngineProfile.DOCKER), limits)
                      .read(source, built));
      case OCI -> drafts(input, built -> new OciRuntimeReader(nodes, limits).read(source));
      case ECS -> drafts(input, built -> new EcsReader(nodes, limits).read(source, built));
      case QUADLET ->
          drafts(input, built -> new QuadletReader(nodes, setting(input)).read(input.sources()));
      // what the daemon says was read before, for all inputs
      case DAEMON, DOCKERFILE, IMAGE, EVIDENCE -> new Read(input.sources(), List.of(), List.of());
    };
  }

  private RunContainers.Setting setting(RuntimeInput input) {
    RunFiles files =
        path ->
            input
                .surroundings()
                .files()
                .apply(path)
                .<RunFiles.Content>map(RunFiles.Text::new)
                .orElseGet(
                    () -> new RunFiles.Unavailable("the file `" + path + "` is not at hand"));
    return new RunContainers.Setting(
        docker.orElseGet(EngineProfile.DOCKER::stated), Optional.empty(), files);
  }

  /** A reader that gives drafts; they see each other's nodes when all of them are made. */
  @FunctionalInterface
  private interface Reader {
    Drafts read(IntFunction<Node> built);
  }

  private static Read drafts(RuntimeInput input, Reader reader) {
    List<ContainerPart> parts = new ArrayList<>();
    Drafts drafts = reader.read(index -> parts.get(index).node());
    for (Drafts.Named named : drafts.containers()) {
      parts.add(part(input, named));
    }
    return new Read(input.sources(), List.copyOf(parts), drafts.diagnostics());
  }

  private static ContainerPart part(RuntimeInput input, Drafts.Named named) {
    Source source = input.sources().getFirst();
    ContainerPart.Definition definition =
        new ContainerPart.Definition(
            source,
            input.kind(),
            named.draft().place().span(),
            Optional.empty(),
            List.of(),
            List.of());
    String target =
        source.name().startsWith("run:")
            ? "run:" + named.name()
            : source.name() + "#" + named.name();
    return new ContainerPart(target, definition, named.draft());
  }
}
