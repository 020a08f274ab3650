package io.plimsoll.api;

import io.plimsoll.compose.ComposeFiles;
import io.plimsoll.compose.ComposeInputs;
import io.plimsoll.compose.ComposeLoader;
import io.plimsoll.compose.ComposeProject;
import io.plimsoll.compose.EnvFiles;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.ingest.compose.ComposeReader;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.source.Source;
import io.plimsoll.targets.BuildOf;
import io.plimsoll.targets.ContainerPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a Compose project: its files, {@code .env} beside them, and the files they name. */
final class ComposeReading {
  private static final String VARIABLES = ".env";

  private final NodeMaker nodes;
  private final EngineProfile engine;
  private final InputLimits limits;

  ComposeReading(NodeMaker nodes, EngineProfile engine, InputLimits limits) {
    this.nodes = nodes;
    this.limits = limits;
    this.engine = engine;
  }

  RuntimeReading.Read read(RuntimeInput input) {
    Set<Source> sources = new LinkedHashSet<>(input.sources());
    List<Diagnostic> diagnostics = new ArrayList<>();
    ComposeProject project =
        ComposeLoader.load(input.sources(), inputs(input, sources, diagnostics).limits(limits));
    diagnostics.addAll(project.diagnostics());
    Map<String, ContainerPart> parts = new LinkedHashMap<>();
    ComposeReader.Ingested read =
        new ComposeReader(nodes, engine).read(project, name -> node(parts, name));
    diagnostics.addAll(read.diagnostics());
    for (ComposeReader.Service service : read.services()) {
      parts.put(service.name(), part(input, service));
    }
    return new RuntimeReading.Read(List.copyOf(sources), List.copyOf(parts.values()), diagnostics);
  }

  private static Optional<Node> node(Map<String, ContainerPart> parts, String service) {
    return Optional.ofNullable(parts.get(service)).map(ContainerPart::node);
  }

  private static ComposeInputs inputs(
      RuntimeInput input, Set<Source> sources, List<Diagnostic> diagnostics) {
    Surroundings around = input.surroundings();
    Map<String, String> variables = variables(input, diagnostics);
    Set<String> profiles = new HashSet<>(around.profiles());
    for (String profile : variables.getOrDefault("COMPOSE_PROFILES", "").split(",", -1)) {
      if (!profile.isBlank()) {
        profiles.add(profile.strip());
      }
    }
    ComposeFiles files =
        name -> {
          Optional<Source> found = around.files().apply(name);
          found.filter(ComposeReading::isProject).ifPresent(sources::add);
          return found
              .<ComposeFiles.Answer>map(ComposeFiles.Given::new)
              .orElseGet(ComposeFiles.NotFound::new);
        };
    return ComposeInputs.NONE
        .files(files)
        .variables(variables)
        .profiles(profiles)
        .assumeUnsetEmpty(around.unsetIsEmpty());
  }

  private static boolean isProject(Source source) {
    return source.name().endsWith(".yaml") || source.name().endsWith(".yml");
  }

  /** Those of {@code .env} beside the first file, then those of files that were given. */
  private static Map<String, String> variables(RuntimeInput input, List<Diagnostic> diagnostics) {
    Surroundings around = input.surroundings();
    String first = input.sources().getFirst().name();
    String beside = first.substring(0, first.lastIndexOf('/') + 1) + VARIABLES;
    List<Source> files = new ArrayList<>();
    around.files().apply(beside).ifPresent(files::add);
    files.addAll(around.environment());
    Map<String, String> variables = new LinkedHashMap<>();
    for (Source file : files) {
      EnvFiles.Content content = EnvFiles.read(file, variables, around.unsetIsEmpty());
      diagnostics.addAll(content.diagnostics());
      variables.putAll(content.variables());
    }
    return variables;
  }

  private static ContainerPart part(RuntimeInput input, ComposeReader.Service service) {
    ContainerPart.Definition definition =
        new ContainerPart.Definition(
            service.place().source(),
            input.kind(),
            Optional.of(service.place()),
            service.build().map(b -> new BuildOf(b.dockerfile(), b.stage(), b.arguments())),
            service.builds(),
            service.configs());
    String target = input.sources().getFirst().name() + "#" + service.name();
    return new ContainerPart(target, definition, service.draft());
  }
}
