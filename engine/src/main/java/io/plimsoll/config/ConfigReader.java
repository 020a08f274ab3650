package io.plimsoll.config;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.limit.Limit;
import io.plimsoll.pattern.Glob;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.PatternResult;
import io.plimsoll.schema.Field;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.UnknownMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;

/** Reads {@code plimsoll.yaml} (contract of the command, "Configuration"). */
public final class ConfigReader {
  private static final String FILE = "plimsoll.yaml";
  private static final int LONGEST_WAIVER = 3650; // ten years: longer is no waiver but a rule
  static final List<String> KEYS =
      List.of(
          "policies",
          "profile",
          "params",
          "severity",
          "unknown",
          "inputs",
          "targets",
          "data",
          "fail_on",
          "outputs",
          "baseline",
          "trust",
          "waivers",
          "compat_pragmas");
  static final List<String> INPUT_KEYS =
      List.of(
          "exclude",
          "require",
          "build_args",
          "target",
          "all_stages",
          "platform",
          "base_images",
          "context",
          "limits");
  static final List<String> TARGET_KEYS =
      List.of("name", "dockerfile", "stage", "image", "service", "evidence", "environment");
  private static final List<String> VIEWS =
      List.of("dockerfile", "images", "containers", "evidence");

  private final List<String> tables;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  private ConfigReader(Schema schema) {
    this.tables =
        schema.node("Tables").fields().stream()
            .map(Field::name)
            .filter(n -> !List.of("file", "line", "text").contains(n))
            .toList();
  }

  /**
   * What was read.
   *
   * @param file what could be read of it; with an error among the diagnostics nothing may run
   */
  public record Result(ConfigFile file, List<Diagnostic> diagnostics) {
    public Result {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Reads a configuration file; whatever it holds, the outcome is settings and diagnostics. */
  public static Result read(Source source, Schema schema) {
    return new ConfigReader(schema).file(source);
  }

  private Result file(Source source) {
    Documents documents = new DocumentReader(Limits.CONFIGURATION, Code.E0709).yaml(source);
    diagnostics.addAll(documents.diagnostics());
    if (documents.roots().size() > 1) {
      Span second = documents.roots().get(1).place();
      diagnostics.add(
          Diagnostic.at(second.before(), Code.E0709, FILE + " is one document")
              .help("remove `---` and put all settings together"));
    }
    ConfigFile file =
        switch (documents.first().orElse(null)) {
          case null -> ConfigFile.empty(source);
          case Mapping m -> settings(source, m);
          case DocumentNode other -> {
            if (!(other instanceof Scalar s && s.isNull())) {
              diagnostics.add(
                  Diagnostic.at(
                      other.place(),
                      Code.E0705,
                      FILE + " is a mapping of settings, and this is " + other.kind()));
            }
            yield ConfigFile.empty(source);
          }
        };
    return new Result(file, diagnostics);
  }

  private ConfigFile settings(Source source, Mapping root) {
    Keys keys = new Keys(root, KEYS, FILE, diagnostics::add);
    return new ConfigFile(
        source,
        keys.texts("policies"),
        keys.text("profile"),
        keys.entries("params").stream().map(e -> new ConfigFile.Param(e.key(), e.value())).toList(),
        ofRules(keys, "severity", Severity::of, Levels.severities()),
        ofRules(keys, "unknown", UnknownMode::of, Levels.unknownModes()),
        keys.mapping("inputs").map(this::inputs).orElse(ConfigFile.Inputs.NONE),
        keys.mappings("targets").stream().flatMap(t -> target(t).stream()).toList(),
        data(keys),
        keys.node("fail_on").flatMap(n -> keys.word(n, FailOn::of, Levels.failOn())),
        keys.texts("outputs"),
        keys.text("baseline"),
        keys.mapping("trust")
            .map(m -> below(m, List.of("keys"), "trust").texts("keys"))
            .orElse(List.of()),
        keys.mapping("waivers").map(this::waiverDays).orElse(OptionalInt.empty()),
        keys.flag("compat_pragmas"));
  }

  private Keys below(Mapping mapping, List<String> known, String where) {
    return new Keys(mapping, known, "`" + where + "`", diagnostics::add);
  }

  private OptionalInt waiverDays(Mapping mapping) {
    OptionalLong days =
        below(mapping, List.of("max_days"), "waivers").number("max_days", 1, LONGEST_WAIVER);
    return days.isPresent() ? OptionalInt.of((int) days.getAsLong()) : OptionalInt.empty();
  }

  private static <T> List<ConfigFile.OfRule<T>> ofRules(
      Keys keys, String key, Function<String, Optional<T>> meaning, List<String> words) {
    List<ConfigFile.OfRule<T>> all = new ArrayList<>();
    for (Mapping.Entry entry : keys.entries(key)) {
      Written<String> rule = new Written<>(entry.name(), entry.key().place());
      keys.word(entry.value(), meaning, words)
          .ifPresent(w -> all.add(new ConfigFile.OfRule<>(rule, w.value(), entry.span())));
    }
    return all;
  }

  private ConfigFile.Inputs inputs(Mapping mapping) {
    Keys keys = below(mapping, INPUT_KEYS, "inputs");
    Map<String, Optional<String>> buildArgs = new LinkedHashMap<>();
    for (Mapping.Entry entry : keys.entries("build_args")) {
      boolean isNull = entry.value() instanceof Scalar s && s.isNull();
      Optional<Written<String>> value = isNull ? Optional.empty() : keys.text(entry.value());
      buildArgs.put(entry.name(), value.map(Written::value));
    }
    Map<String, Written<String>> bases = new LinkedHashMap<>();
    for (Mapping.Entry entry : keys.entries("base_images")) {
      keys.text(entry.value()).ifPresent(f -> bases.put(entry.name(), f));
    }
    List<Written<String>> exclude = keys.texts("exclude");
    exclude.forEach(this::checkGlob);
    List<Written<String>> require = new ArrayList<>();
    keys.node("require").ifPresent(n -> require.addAll(views(keys)));
    return new ConfigFile.Inputs(
        exclude,
        require,
        buildArgs,
        keys.text("target"),
        keys.flag("all_stages"),
        keys.text("platform"),
        bases,
        keys.text("context"),
        limits(keys));
  }

  private Map<Limit, Written<Long>> limits(Keys keys) {
    LimitValues values = new LimitValues(diagnostics::add);
    Map<Limit, Written<Long>> all = new EnumMap<>(Limit.class);
    for (Mapping.Entry entry : keys.entries("limits")) {
      Written<String> name = new Written<>(entry.name(), entry.key().place());
      keys.text(entry.value())
          .flatMap(value -> values.read(name, value))
          .ifPresent(set -> all.put(set.limit(), set.value()));
    }
    return all;
  }

  private List<Written<String>> views(Keys keys) {
    List<Written<String>> views = keys.texts("require");
    for (Written<String> view : views) {
      oneOf(view, VIEWS, "`require` names views, and `" + view.value() + "` is none");
    }
    return views;
  }

  private void oneOf(Written<String> name, List<String> known, String message) {
    if (!known.contains(name.value())) {
      diagnostics.add(ConfigProblems.noneOf(name, known, Code.E0705, message));
    }
  }

  private void checkGlob(Written<String> glob) {
    switch (Globs.compile(glob.value())) {
      case PatternResult.Compiled<Glob> c -> {}
      case PatternResult.Invalid<Glob> i -> {
        Diagnostic d =
            Diagnostic.at(
                glob.span(), Code.E0705, "`" + glob.value() + "` is no glob: " + i.message());
        diagnostics.add(i.help().isEmpty() ? d : d.help(i.help()));
      }
    }
  }

  private Optional<ConfigFile.TargetEntry> target(Mapping mapping) {
    Keys keys = below(mapping, TARGET_KEYS, "targets");
    Optional<Written<String>> name = keys.text("name");
    if (name.isEmpty()) {
      diagnostics.add(
          Diagnostic.at(mapping.place().before(), Code.E0705, "a target has a `name`")
              .help("reports and waivers call it by its name"));
    }
    return name.map(
        n ->
            new ConfigFile.TargetEntry(
                n,
                keys.text("dockerfile"),
                keys.text("stage"),
                keys.text("image"),
                keys.text("service"),
                keys.texts("evidence"),
                keys.text("environment")));
  }

  private Map<String, Written<String>> data(Keys keys) {
    Map<String, Written<String>> files = new LinkedHashMap<>();
    for (Mapping.Entry entry : keys.entries("data")) {
      Written<String> table = new Written<>(entry.name(), entry.key().place());
      if (!tables.contains(table.value())) {
        diagnostics.add(
            ConfigProblems.noneOf(
                table, tables, Code.E0701, "there is no table `" + table.value() + "`"));
      }
      keys.text(entry.value()).ifPresent(f -> files.put(entry.name(), f));
    }
    return files;
  }
}
