package io.plimsoll.cli;

import io.plimsoll.api.DockerfileInput;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.dockerfile.Limits;
import io.plimsoll.ingest.dockerfile.ContextListing;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * The inputs that the arguments of {@code check} and {@code inspect} name, and what went wrong with
 * them.
 */
final class Inputs {
  private final List<DockerfileInput> dockerfiles = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private boolean standardInput;

  List<DockerfileInput> dockerfiles() {
    return dockerfiles;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  /** Whether one of the inputs is no file. */
  boolean readsStandardInput() {
    return standardInput;
  }

  /** That nothing was found to judge, where nothing was. */
  List<Diagnostic> nothing() {
    return dockerfiles.isEmpty() && problems.isEmpty()
        ? List.of(
            Diagnostic.of(Code.E1005, "nothing to check was found")
                .help("name a Dockerfile, or --allow-empty if this is fine"))
        : List.of();
  }

  /** Adds the options that choose inputs and fill what a static reading cannot know. */
  static void declare(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "files or folders to judge, - for a Dockerfile on standard input; default .")
            .build());
    list(spec, "--dockerfile", "FILE", "a Dockerfile, whatever its name");
    list(
        spec,
        "--build-arg",
        "NAME=VALUE",
        "a build argument; NAME alone takes it from the environment");
    option(spec, "--target", "STAGE", "the stage that is built");
    option(spec, "--platform", "OS/ARCH", "the platform that is built for");
    option(
        spec,
        "--context",
        "DIR",
        "the build context; default: the folder of each Dockerfile, where what it copies is there");
    list(spec, "--build-context", "NAME=PATH", "a named build context");
    spec.addOption(
        OptionSpec.builder("--all-stages")
            .type(boolean.class)
            .description("judge every stage that no other builds on as final")
            .build());
  }

  static void option(CommandSpec spec, String name, String label, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .type(String.class)
            .description(description)
            .build());
  }

  static void list(CommandSpec spec, String name, String label, String description) {
    spec.addOption(
        OptionSpec.builder(name)
            .paramLabel(label)
            .arity("1")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(description)
            .build());
  }

  static Inputs of(
      ParseResult arguments,
      Console console,
      BuildInputs configured,
      Optional<Path> configuredContext) {
    Inputs inputs = new Inputs();
    DockerfileReader.Options options = options(arguments, console, configured);
    String written = arguments.matchedOptionValue("--context", "");
    Optional<Path> context =
        written.isEmpty() ? configuredContext : Optional.of(console.directory().resolve(written));
    context
        .flatMap(c -> Contexts.problem(c, PolicyFiles.name(console.directory(), c)))
        .ifPresent(inputs.problems::add);
    Contexts contexts = new Contexts(console.directory(), context, inputs.problems);
    List<String> named = arguments.matchedOptionValue("--dockerfile", List.of());
    List<String> paths =
        arguments.matchedPositionalValue(0, named.isEmpty() ? List.of(".") : List.of());
    Map<String, Path> files = new TreeMap<>();
    for (String path : paths) {
      if (path.equals("-")) {
        inputs.standardInput = true;
        inputs.add(
            ReadText.stream(console.in(), "stdin", ReadText.LARGEST),
            with(options, contexts.of(Optional.empty())));
      } else {
        inputs.find(console.directory().resolve(path), path, console, files);
      }
    }
    named.forEach(
        f ->
            files.put(
                PolicyFiles.name(console.directory(), console.directory().resolve(f)),
                console.directory().resolve(f)));
    files.forEach(
        (name, file) ->
            inputs.add(
                ReadText.file(file, name, ReadText.LARGEST),
                with(options, contexts.of(Optional.of(file)))));
    return inputs;
  }

  private static DockerfileReader.Options with(
      DockerfileReader.Options options, Optional<ContextListing> context) {
    return context.map(options::context).orElse(options);
  }

  private void find(Path path, String written, Console console, Map<String, Path> files) {
    if (Files.isDirectory(path)) {
      Discovery discovery = new Discovery();
      discovery.below(path);
      discovery.found().forEach(f -> files.put(PolicyFiles.name(console.directory(), f), f));
      discovery.problems().forEach(p -> problems.add(Diagnostic.of(Code.E1004, p)));
    } else if (Files.exists(path)) {
      files.put(PolicyFiles.name(console.directory(), path), path);
    } else {
      problems.add(
          Diagnostic.of(Code.E1001, written + " does not exist")
              .help("paths count from " + console.directory()));
    }
  }

  private void add(ReadText.Result result, DockerfileReader.Options options) {
    switch (result) {
      case ReadText.Result.Failed failed -> problems.add(failed.diagnostic());
      case ReadText.Result.Read read ->
          dockerfiles.add(new DockerfileInput(read.source(), options));
    }
  }

  private static DockerfileReader.Options options(
      ParseResult arguments, Console console, BuildInputs configured) {
    Map<String, String> values = new LinkedHashMap<>(configured.arguments());
    for (String argument : arguments.matchedOptionValue("--build-arg", List.<String>of())) {
      int equals = argument.indexOf('=');
      String name = equals < 0 ? argument : argument.substring(0, equals);
      Optional<String> value =
          equals < 0
              ? Optional.ofNullable(console.environment().get(name))
              : Optional.of(argument.substring(equals + 1));
      value.ifPresent(v -> values.put(name, v));
    }
    BuildInputs inputs = configured.arguments(values);
    String target = arguments.matchedOptionValue("--target", "");
    String platform = arguments.matchedOptionValue("--platform", "");
    inputs = target.isEmpty() ? inputs : inputs.target(target);
    inputs = platform.isEmpty() ? inputs : inputs.platform(platform);
    List<String> contexts = arguments.matchedOptionValue("--build-context", List.<String>of());
    if (!contexts.isEmpty()) {
      inputs =
          inputs.contexts(
              Set.copyOf(
                  contexts.stream()
                      .map(c -> c.substring(0, Math.max(0, c.indexOf('='))))
                      .toList()));
    }
    return new DockerfileReader.Options(
        inputs, arguments.matchedOptionValue("--all-stages", false), Limits.DEFAULT);
  }
}
