package io.plimsoll.cli;

import io.plimsoll.api.BaseImageInput;
import io.plimsoll.api.DockerfileInput;
import io.plimsoll.api.EvidenceInput;
import io.plimsoll.api.ImageInput;
import io.plimsoll.api.Input;
import io.plimsoll.api.RuntimeInput;
import io.plimsoll.api.Surroundings;
import io.plimsoll.archive.Blob;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.ingest.Formats;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.ParseResult;

/**
 * The inputs that the arguments of {@code check} and {@code inspect} name, and what went wrong with
 * them.
 */
final class Inputs {
  private final Console console;
  private final Workspace workspace;
  private final InputLimits limits;
  private final DockerfileReader.Options build;
  private final Contexts contexts;
  private final Optional<InputKind> as;
  private final List<Source> environment = new ArrayList<>();
  private final Set<String> profiles;
  private final boolean unsetIsEmpty;
  private final List<Input> all = new ArrayList<>();
  private final List<BaseImageInput> bases;
  private final List<Diagnostic> problems = new ArrayList<>();
  private boolean standardInput;

  private Inputs(
      ParseResult arguments, Console console, Workspace workspace, DockerfileReader.Options build) {
    this.console = console;
    this.workspace = workspace;
    this.limits = workspace.limits();
    this.build = build;
    this.contexts = contexts(arguments);
    this.as = kind(arguments.matchedOptionValue("--as", ""));
    this.profiles = Set.copyOf(arguments.matchedOptionValue("--compose-profile", List.of()));
    this.unsetIsEmpty = arguments.matchedOptionValue("--unset-is-empty", false);
    this.bases = BaseImageFiles.of(arguments, console, workspace, problems);
  }

  /** What is judged, and what is known about it. */
  List<Input> all() {
    List<Input> inputs = new ArrayList<>(all);
    inputs.addAll(bases);
    return inputs;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  /** The views that are filled. */
  Set<String> views() {
    return all.stream()
        .map(
            input ->
                switch (input) {
                  case DockerfileInput d -> "dockerfile";
                  case RuntimeInput r -> "containers";
                  case ImageInput i -> "images";
                  case EvidenceInput e -> "evidence";
                  case BaseImageInput b -> ""; // fills none
                })
        .collect(Collectors.toSet());
  }

  /** The texts of all inputs by name. */
  Map<String, Source> texts() {
    Map<String, Source> texts = new LinkedHashMap<>();
    for (Input input : all) {
      switch (input) {
        case DockerfileInput d -> texts.putIfAbsent(d.source().name(), d.source());
        case RuntimeInput r -> r.sources().forEach(t -> texts.putIfAbsent(t.name(), t));
        case EvidenceInput e -> texts.putIfAbsent(e.source().name(), e.source());
        case ImageInput i -> {
          // bytes, not a text
        }
        case BaseImageInput b -> {
          // is not judged
        }
      }
    }
    return texts;
  }

  /** Whether one of the inputs is no file. */
  boolean readsStandardInput() {
    return standardInput;
  }

  /** That nothing was found to judge, where nothing was. */
  List<Diagnostic> nothing() {
    return all.isEmpty() && problems.isEmpty()
        ? List.of(
            Diagnostic.of(Code.E1005, "nothing to check was found")
                .help(
                    "name a Dockerfile, a compose file or a manifest, or --allow-empty if this is"
                        + " fine"))
        : List.of();
  }

  /**
   * The inputs that arguments name.
   *
   * @param workspace nothing outside of its root is read unless it is named
   */
  static Inputs of(ParseResult arguments, Console console, Workspace workspace) {
    Inputs inputs =
        new Inputs(arguments, console, workspace, options(arguments, console, workspace));
    inputs.environment(arguments.matchedOptionValue("--env-file", List.of()));
    List<String> dockerfiles = arguments.matchedOptionValue("--dockerfile", List.of());
    List<String> runtime = arguments.matchedOptionValue("--runtime", List.of());
    List<String> lines = arguments.matchedOptionValue("--run", List.of());
    List<String> images = arguments.matchedOptionValue("--image", List.of());
    List<String> evidence = arguments.matchedOptionValue("--evidence", List.of());
    boolean named =
        Stream.of(dockerfiles, runtime, lines, images, evidence).anyMatch(l -> !l.isEmpty());
    List<String> paths = arguments.matchedPositionalValue(0, named ? List.of() : List.of("."));
    Map<String, Found> files = new TreeMap<>();
    for (String path : paths) {
      if (path.equals("-")) {
        inputs.standardInput();
      } else {
        inputs.find(console.directory().resolve(path), path, files);
      }
    }
    dockerfiles.forEach(f -> inputs.named(f, Optional.of(InputKind.DOCKERFILE), files));
    runtime.forEach(f -> inputs.runtime(f, files));
    images.forEach(f -> inputs.named(f, Optional.of(InputKind.IMAGE), files));
    evidence.forEach(f -> inputs.named(f, Optional.of(InputKind.EVIDENCE), files));
    inputs.addAll(files);
    for (int i = 0; i < lines.size(); i++) {
      inputs.all.add(
          new RuntimeInput(
              InputKind.RUN, List.of(Source.of("run:" + (i + 1), lines.get(i))), inputs.around()));
    }
    return inputs;
  }

  /** The build context that is named, else that of each Dockerfile. */
  private Contexts contexts(ParseResult arguments) {
    String written = arguments.matchedOptionValue("--context", "");
    Optional<Path> context =
        written.isEmpty() ? workspace.context() : Optional.of(console.directory().resolve(written));
    context.flatMap(c -> Contexts.problem(c, name(c))).ifPresent(problems::add);
    return new Contexts(console.directory(), context, problems, limits);
  }

  /** A file with what it is. */
  private record Found(Path path, InputKind kind) {}

  private static Optional<InputKind> kind(String word) {
    if (word.isEmpty()) {
      return Optional.empty();
    }
    Optional<InputKind> kind = InputKind.of(word);
    if (kind.isEmpty()) {
      List<String> words = Stream.of(InputKind.values()).map(InputKind::word).toList();
      throw new UsageError(
          "--as knows "
              + String.join(", ", words)
              + ", not `"
              + word
              + "` "
              + Nearest.question(word, words));
    }
    return kind;
  }

  private void environment(List<String> files) {
    for (String file : files) {
      switch (ReadText.file(
          console.directory().resolve(file), file, ReadText.Most.of(limits, Limit.TEXT_SIZE))) {
        case ReadText.Result.Failed failed -> problems.add(failed.diagnostic());
        case ReadText.Result.Read read -> environment.add(read.source());
      }
    }
  }

  private void standardInput() {
    standardInput = true;
    switch (ReadText.stream(console.in(), "stdin", ReadText.Most.of(limits, Limit.DOCUMENT_SIZE))) {
      case ReadText.Result.Failed failed -> problems.add(failed.diagnostic());
      case ReadText.Result.Read read -> {
        String text = read.source().text();
        InputKind kind =
            as.or(() -> Formats.byText(text.substring(0, Math.min(text.length(), Formats.HEAD))))
                .orElse(InputKind.DOCKERFILE);
        add(read.source(), kind, Optional.empty());
      }
    }
  }

  private void find(Path path, String written, Map<String, Found> files) {
    if (Files.isDirectory(path) && !ImageFiles.isLayout(path)) {
      Discovery discovery = new Discovery(limits);
      discovery.below(path);
      discovery
          .found()
          .forEach(
              (f, kind) -> {
                if (!workspace.isExcluded(f) && !isBase(f)) {
                  files.put(name(f), new Found(f, kind));
                }
              });
      discovery.problems().forEach(p -> problems.add(Diagnostic.of(Code.E1004, p)));
    } else {
      named(written, as, files);
    }
  }

  /** What describes a base image is not judged because it lies in a folder. */
  private boolean isBase(Path file) {
    return bases.stream().anyMatch(b -> b.image().name().equals(name(file)));
  }

  private void runtime(String written, Map<String, Found> files) {
    Path path = console.directory().resolve(written);
    Optional<InputKind> kind = as.or(() -> Discovery.runtimeKind(path));
    if (kind.isEmpty() && Files.exists(path)) {
      problems.add(Discovery.notRuntime(written));
    } else {
      named(written, kind, files);
    }
  }

  private void named(String written, Optional<InputKind> kind, Map<String, Found> files) {
    Path path = console.directory().resolve(written);
    if (!Files.exists(path)) {
      problems.add(
          Diagnostic.of(Code.E1001, written + " does not exist")
              .help("paths count from " + console.directory()));
      return;
    }
    InputKind read =
        kind.or(() -> Discovery.kind(path))
            .or(() -> ImageFiles.isImage(path) ? Optional.of(InputKind.IMAGE) : Optional.empty())
            .orElse(InputKind.DOCKERFILE);
    files.put(name(path), new Found(path, read));
  }

  private String name(Path file) {
    return PolicyFiles.name(console.directory(), file);
  }

  private void addAll(Map<String, Found> files) {
    files.forEach(
        (name, found) -> {
          if (found.kind() == InputKind.IMAGE) {
            all.add(ImageFiles.of(found.path(), name));
          } else if (found.kind() != InputKind.COMPOSE || !isOverride(found.path(), files)) {
            Limit largest =
                found.kind() == InputKind.DOCKERFILE ? Limit.DOCKERFILE_SIZE : Limit.DOCUMENT_SIZE;
            switch (ReadText.file(found.path(), name, ReadText.Most.of(limits, largest))) {
              case ReadText.Result.Failed failed -> problems.add(failed.diagnostic());
              case ReadText.Result.Read read ->
                  add(read.source(), found.kind(), Optional.of(found.path()));
            }
          }
        });
  }

  /** An override is read together with the file it overrides. */
  private boolean isOverride(Path file, Map<String, Found> files) {
    return Formats.isComposeOverride(file.toString())
        && ComposePair.bases(file).stream().anyMatch(base -> files.containsKey(name(base)));
  }

  private void add(Source source, InputKind kind, Optional<Path> file) {
    switch (kind.view()) {
      case DOCKERFILE ->
          all.add(new DockerfileInput(source, contexts.of(file).map(build::context).orElse(build)));
      case CONTAINERS -> {
        List<Source> sources = new ArrayList<>(List.of(source));
        file.map(f -> beside(f, kind)).orElse(List.of()).stream()
            .flatMap(f -> text(f, name(f)).stream())
            .forEach(sources::add);
        all.add(new RuntimeInput(kind, sources, around()));
      }
      case IMAGES -> all.add(new ImageInput.File(Blob.of(source.name(), bytes(source))));
      case EVIDENCE -> all.add(new EvidenceInput(source));
    }
  }

  /** Files that are put on a file, in their order. */
  private static List<Path> beside(Path file, InputKind kind) {
    return switch (kind) {
      case COMPOSE -> ComposePair.override(file).stream().toList();
      case QUADLET -> List.copyOf(DropIns.of(file));
      case DOCKERFILE, KUBERNETES, RUN, INSPECT, OCI, ECS, DAEMON, IMAGE, EVIDENCE -> List.of();
    };
  }

  private static byte[] bytes(Source source) {
    return source.text().getBytes(StandardCharsets.UTF_8);
  }

  /** What an input may ask for; {@code .env} beside it is among the files. */
  private Surroundings around() {
    return new Surroundings(
        path -> text(console.directory().resolve(path), path), environment, profiles, unsetIsEmpty);
  }

  /** The text of a file of the project; what lies outside of it is none of ours. */
  private Optional<Source> text(Path path, String name) {
    Path inside = path.toAbsolutePath().normalize();
    return inside.startsWith(workspace.root().toAbsolutePath().normalize())
            && Files.isRegularFile(inside)
            && ReadText.file(inside, name, ReadText.Most.of(limits, Limit.DOCUMENT_SIZE))
                instanceof ReadText.Result.Read read
        ? Optional.of(read.source())
        : Optional.empty();
  }

  private static DockerfileReader.Options options(
      ParseResult arguments, Console console, Workspace workspace) {
    BuildInputs configured = workspace.buildInputs();
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
        inputs, arguments.matchedOptionValue("--all-stages", workspace.inputs().allStages()));
  }
}
