package io.plimsoll.cli;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySource;
import io.plimsoll.api.Setup;
import io.plimsoll.config.ConfigFile;
import io.plimsoll.config.ConfigReader;
import io.plimsoll.config.LimitSettings;
import io.plimsoll.config.Overrides;
import io.plimsoll.config.Written;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.ingest.evidence.TrustKey;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.pattern.Glob;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.PatternResult;
import io.plimsoll.render.DiagnosticText;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import io.plimsoll.targets.Declared;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The project a command works on: its root, configuration and policies. */
final class Workspace {
  private final Console console;
  private final Path root;
  private final Optional<ConfigFile> file;
  private final List<Diagnostic> diagnostics;
  private final Overrides overrides;
  private final List<String> rules;
  private final LimitSettings limits;
  private final Instant now;

  private Workspace(
      Console console,
      Path root,
      Optional<ConfigFile> file,
      List<Diagnostic> diagnostics,
      Overrides overrides,
      List<String> rules,
      Instant now) {
    this.console = console;
    this.root = root;
    this.file = file;
    this.diagnostics = diagnostics;
    this.overrides = overrides;
    this.rules = rules;
    this.limits = LimitSettings.of(file, overrides);
    this.now = now;
  }

  /** Adds the options that commands with policies share. */
  static void declare(CommandSpec spec) {
    InputOptions.option(
        spec,
        "--config",
        "FILE",
        "configuration; default: plimsoll.yaml here or in a parent up to the repository");
    InputOptions.option(
        spec, "--profile", "NAME", "which rules are active; default std.recommended");
    InputOptions.list(spec, "-P", "NAME=VALUE", "value of a parameter; repeat it for sets");
    InputOptions.list(
        spec,
        "--limit",
        "NAME=VALUE",
        "a limit of what is read; `plimsoll config --effective` lists them");
    InputOptions.option(
        spec,
        "--fail-on",
        "SEVERITY",
        "least severity that gates: info, low, medium, high, critical or never; default medium");
    InputOptions.option(
        spec,
        "--now",
        "TIME",
        "time of evaluation, 2026-01-31 or 2026-01-31T12:00:00Z; default: the clock");
  }

  static Workspace of(ParseResult arguments, Console console) {
    Optional<Path> found = ProjectFolder.configuration(arguments, console);
    Path root =
        found
            .map(f -> f.toAbsolutePath().normalize().getParent())
            .orElseGet(() -> ProjectFolder.repository(console.directory()));
    List<Diagnostic> diagnostics = new ArrayList<>();
    Optional<ConfigFile> file = found.flatMap(f -> read(f, console, diagnostics));
    Overrides overrides =
        new Overrides(
            optional(arguments.matchedOptionValue("--profile", "")),
            optional(arguments.matchedOptionValue("--fail-on", "")),
            arguments.matchedOptionValue("-P", List.of()),
            arguments.matchedOptionValue("--limit", List.of()),
            console.environment());
    List<String> rules =
        arguments.commandSpec().findOption("--rule") == null
            ? List.of()
            : arguments.matchedOptionValue("--rule", List.of());
    return new Workspace(
        console, root, file, diagnostics, overrides, rules, now(arguments, console));
  }

  private static Optional<String> optional(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static Optional<ConfigFile> read(
      Path file, Console console, List<Diagnostic> diagnostics) {
    return switch (ReadText.file(
        file, PolicyFiles.name(console.directory(), file), ReadText.Most.OWN)) {
      case ReadText.Result.Failed failed -> {
        diagnostics.add(failed.diagnostic());
        yield Optional.empty();
      }
      case ReadText.Result.Read read -> {
        ConfigReader.Result result = ConfigReader.read(read.source(), Schema.load());
        diagnostics.addAll(result.diagnostics());
        yield Optional.of(result.file());
      }
    };
  }

  private static Instant now(ParseResult arguments, Console console) {
    String text = arguments.matchedOptionValue("--now", "");
    if (text.isEmpty()) {
      return console.clock().get();
    }
    try {
      return text.indexOf('T') > 0
          ? Instant.parse(text)
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeParseException e) {
      throw new UsageError("--now takes 2026-01-31 or 2026-01-31T12:00:00Z, not `" + text + "`");
    }
  }

  Instant now() {
    return now;
  }

  /** The folder that paths of the project count from, and that nothing is read outside of. */
  Path root() {
    return root;
  }

  /** How much of inputs is read. */
  InputLimits limits() {
    return limits.limits();
  }

  /** What is wrong with the configuration as far as it concerns inputs. */
  List<Diagnostic> problems() {
    return joined(diagnostics, limits.diagnostics());
  }

  /** What the configuration says about inputs. */
  ConfigFile.Inputs inputs() {
    return file.map(ConfigFile::inputs).orElse(ConfigFile.Inputs.NONE);
  }

  /** Output formats of the configuration, for when the command line names none. */
  List<String> outputs() {
    return file.map(ConfigFile::outputs).orElse(List.of()).stream().map(Written::value).toList();
  }

  /** The file of known findings that the configuration names. */
  Optional<Path> baseline() {
    return file.flatMap(ConfigFile::baseline).map(b -> root.resolve(b.value()));
  }

  /** Views that the configuration requires, with the place that says so. */
  List<Diagnostic> missing(Set<String> present) {
    return inputs().require().stream()
        .filter(view -> !present.contains(view.value()))
        .map(
            view ->
                Diagnostic.at(
                        view.span(),
                        io.plimsoll.diagnostic.Code.E1006,
                        "no input fills the view `" + view.value() + "`")
                    .help("name one, or leave the view out of `inputs.require`"))
        .toList();
  }

  /** Whether the configuration leaves a file out of what is found in folders. */
  boolean isExcluded(Path path) {
    String name = projectPath(PolicyFiles.name(console.directory(), path));
    return inputs().exclude().stream()
        .anyMatch(
            glob ->
                Globs.compile(glob.value()) instanceof PatternResult.Compiled<Glob> c
                    && c.pattern().matches(name));
  }

  /** Views that the configuration says belong together, with paths as reports print them. */
  List<Declared> declared() {
    return file.map(ConfigFile::targets).orElse(List.of()).stream()
        .map(
            t ->
                new Declared(
                    t.name().value(),
                    t.dockerfile().map(d -> reported(d.value())),
                    t.stage().map(Written::value),
                    t.image().map(i -> imageName(i.value())),
                    t.service().map(s -> reported(s.value())),
                    path -> claims(t.evidence(), path),
                    t.environment().map(Written::value)))
        .toList();
  }

  /** A path where there is such a file, else the name of an image. */
  private String imageName(String written) {
    return Files.exists(root.resolve(written)) ? reported(written) : written;
  }

  private boolean claims(List<Written<String>> globs, String path) {
    return globs.stream()
        .anyMatch(
            glob ->
                Globs.compile(glob.value()) instanceof PatternResult.Compiled<Glob> c
                    && c.pattern().matches(projectPath(path)));
  }

  /** Keys with which attestations are verified; a file that holds none is a wrong setting. */
  List<TrustKey> keys() {
    List<TrustKey> keys = new ArrayList<>();
    for (Written<String> key : file.map(ConfigFile::trustedKeys).orElse(List.of())) {
      String name = key.value();
      if (!(ReadText.file(root.resolve(name), name, ReadText.Most.OWN)
          instanceof ReadText.Result.Read read)) {
        throw new UsageError("the key " + name + " of `trust` cannot be read");
      }
      keys.add(
          TrustKey.of(name, read.source().text())
              .orElseThrow(() -> new UsageError("the key " + name + " is no public key in PEM")));
    }
    return keys;
  }

  private String reported(String projectPath) {
    return PolicyFiles.name(console.directory(), root.resolve(projectPath));
  }

  /** The project's policies with the standard library, compiled under the configuration. */
  Compilation compile(boolean tests) {
    List<Diagnostic> met = new ArrayList<>(diagnostics);
    List<PolicySource> own = new ArrayList<>();
    for (Written<String> folder : file.map(ConfigFile::policies).orElse(List.of())) {
      Path path = root.resolve(folder.value());
      if (!Files.exists(path)) {
        met.add(
            Diagnostic.at(
                folder.span(),
                io.plimsoll.diagnostic.Code.E1001,
                "the policy folder " + folder.value() + " does not exist"));
      }
      own.addAll(PolicyFiles.read(console.directory(), path, tests, PolicySource.Kind.OWN, met));
    }
    Map<String, Source> tables = tables(met);
    if (met.stream().anyMatch(Diagnostic::isError)) {
      return new Compilation.Rejected(Compilation.Stage.CONFIGURATION, met);
    }
    Compilation compilation = Policies.compile(own, new Setup(file, overrides, rules, tables));
    return switch (compilation) {
      case Compilation.Compiled compiled ->
          new Compilation.Compiled(compiled.policies(), joined(met, compiled.diagnostics()));
      case Compilation.Rejected rejected -> rejected;
    };
  }

  private static List<Diagnostic> joined(List<Diagnostic> a, List<Diagnostic> b) {
    List<Diagnostic> all = new ArrayList<>(a);
    all.addAll(b);
    return all;
  }

  private Map<String, Source> tables(List<Diagnostic> met) {
    Map<String, Source> tables = new HashMap<>();
    file.map(ConfigFile::data)
        .orElse(Map.of())
        .forEach(
            (name, path) -> {
              switch (ReadText.file(
                  root.resolve(path.value()),
                  PolicyFiles.name(console.directory(), root.resolve(path.value())),
                  ReadText.Most.OWN)) {
                case ReadText.Result.Failed failed -> met.add(failed.diagnostic());
                case ReadText.Result.Read read -> tables.put(name, read.source());
              }
            });
    return tables;
  }

  /** Prints why there are no policies to judge by; gives the exit code. */
  int rejected(Compilation.Rejected rejected, Console console) {
    Printing.to(
        console.err(),
        out -> new DiagnosticText(console.colours()).write(rejected.diagnostics(), out));
    return rejected.stage() == Compilation.Stage.POLICIES ? ExitCode.POLICY : ExitCode.USAGE;
  }

  /** What the configuration says about builds. */
  BuildInputs buildInputs() {
    BuildInputs inputs = BuildInputs.NONE;
    if (file.isEmpty()) {
      return inputs;
    }
    ConfigFile.Inputs said = file.get().inputs();
    Map<String, String> arguments = new HashMap<>();
    said.buildArgs()
        .forEach(
            (name, value) ->
                value
                    .or(() -> Optional.ofNullable(console.environment().get(name)))
                    .ifPresent(v -> arguments.put(name, v)));
    inputs = inputs.arguments(arguments);
    inputs = said.target().isPresent() ? inputs.target(said.target().get().value()) : inputs;
    return said.platform().isPresent() ? inputs.platform(said.platform().get().value()) : inputs;
  }

  /** The build context that the configuration names. */
  Optional<Path> context() {
    return file.flatMap(f -> f.inputs().context()).map(c -> root.resolve(c.value()));
  }

  /** A path from the project root for a path as reports print it. */
  String projectPath(String reported) {
    Path absolute = console.directory().resolve(reported).toAbsolutePath().normalize();
    Path base = root.toAbsolutePath().normalize();
    return absolute.startsWith(base)
        ? base.relativize(absolute).toString().replace('\\', '/')
        : reported;
  }
}
