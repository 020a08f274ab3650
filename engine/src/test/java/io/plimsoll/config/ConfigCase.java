package io.plimsoll.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.builtin.Builtins;
import io.plimsoll.check.Checked;
import io.plimsoll.check.Checker;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.parse.Parsed;
import io.plimsoll.parse.Parser;
import io.plimsoll.resolve.PolicyUnit;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import io.plimsoll.typed.TypedPolicies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A configuration to try: policy files, {@code plimsoll.yaml} and options in one text.
 *
 * <p>A line {@code === NAME} begins a file. Policy files below {@code own/} belong to the project,
 * others do not. {@code options} has one option or variable a line; {@code files} has paths to ask
 * about.
 */
final class ConfigCase {
  static final Schema SCHEMA = Schema.load();

  /** Values of parameters call no function of the language. */
  static final Builtins NO_BUILTINS =
      signature -> {
        throw new IllegalStateException("called: " + signature.text());
      };

  private final Map<String, String> files = new LinkedHashMap<>();

  private ConfigCase() {}

  static ConfigCase of(String text) {
    ConfigCase parsed = new ConfigCase();
    StringBuilder file = new StringBuilder();
    String name = "";
    for (String line : text.split("(?<=\n)", -1)) {
      if (line.startsWith("=== ")) {
        parsed.files.put(name, file.toString());
        name = line.substring(4).strip();
        file.setLength(0);
      } else {
        file.append(line);
      }
    }
    parsed.files.put(name, file.toString());
    return parsed;
  }

  TypedPolicies policies() {
    List<PolicyUnit> units = new ArrayList<>();
    List<Diagnostic> wrong = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".plim")) {
            Parsed parsed = Parser.parse(Source.of(name, text));
            wrong.addAll(parsed.diagnostics());
            boolean isOwn = name.startsWith("own/");
            int slash = name.lastIndexOf('/');
            String folder = name.substring(0, Math.max(0, slash));
            units.add(
                new PolicyUnit(
                    parsed.file(), folder, isOwn ? "own" : "std", name.startsWith("std/"), isOwn));
          }
        });
    Checked checked = Checker.check(SCHEMA, units);
    wrong.addAll(checked.diagnostics().stream().filter(Diagnostic::isError).toList());
    assertThat(wrong).as("policies of the case").isEmpty();
    return checked.policies();
  }

  Optional<ConfigReader.Result> file() {
    return Optional.ofNullable(files.get("plimsoll.yaml"))
        .map(text -> ConfigReader.read(Source.of("plimsoll.yaml", text), SCHEMA));
  }

  private List<String> lines(String name) {
    return files.getOrDefault(name, "").lines().filter(l -> !l.isBlank()).toList();
  }

  List<String> paths() {
    return lines("files");
  }

  Overrides overrides() {
    Optional<String> profile = Optional.empty();
    Optional<String> failOn = Optional.empty();
    List<String> parameters = new ArrayList<>();
    List<String> limits = new ArrayList<>();
    Map<String, String> environment = new HashMap<>();
    for (String line : lines("options")) {
      if (line.startsWith("--profile ")) {
        profile = Optional.of(line.substring(10));
      } else if (line.startsWith("--fail-on ")) {
        failOn = Optional.of(line.substring(10));
      } else if (line.startsWith("-P ")) {
        parameters.add(line.substring(3));
      } else if (line.startsWith("--limit ")) {
        limits.add(line.substring(8));
      } else {
        int equals = line.indexOf('=');
        environment.put(line.substring(0, equals), line.substring(equals + 1));
      }
    }
    return new Overrides(profile, failOn, parameters, limits, environment);
  }

  Configured configured() {
    return new Configurator(SCHEMA, NO_BUILTINS)
        .configure(policies(), file().map(ConfigReader.Result::file), overrides());
  }
}
