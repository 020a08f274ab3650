package io.plimsoll.cli;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.Options;
import io.plimsoll.api.PolicySet;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.render.Look;
import io.plimsoll.render.Show;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Report;
import io.plimsoll.settle.Baseline;
import io.plimsoll.typed.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code plimsoll check [PATH…]}: finds inputs, judges them, reports. */
final class CheckCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("plimsoll check");
    spec.usageMessage().description("Judges what is found under the paths by the active policies.");
    InputOptions.declare(spec);
    Workspace.declare(spec);
    InputOptions.list(spec, "--rule", "NAME", "judge only this rule");
    InputOptions.list(
        spec,
        "-o",
        "FORMAT[=FILE]",
        "text (default), compact, json, ndjson, sarif, junit, github, gitlab, checkstyle, markdown,"
            + " html");
    InputOptions.option(
        spec,
        "--show",
        "WHAT",
        "least severity to print, and of pass, not_evaluable, not_applicable, waived; comma"
            + " separated");
    InputOptions.option(spec, "--baseline", "FILE", "findings of this file do not gate");
    InputOptions.option(
        spec, "--write-baseline", "FILE", "write the fingerprints of all findings and exit with 0");
    InputOptions.option(spec, "--threads", "N", "threads to judge with; default: one a processor");
    InputOptions.option(spec, "--color", "WHEN", "always, never or auto (default)");
    flag(spec, "--strict", "what cannot be told gates, for every rule");
    flag(spec, "--deny-warnings", "warnings gate");
    flag(spec, "--allow-empty", "finding nothing to check is fine");
    return spec;
  }

  private static void flag(CommandSpec spec, String name, String description) {
    spec.addOption(OptionSpec.builder(name).type(boolean.class).description(description).build());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    Workspace workspace = Workspace.of(arguments, console);
    Outputs outputs =
        Outputs.parse(arguments.matchedOptionValue("-o", workspace.outputs()), console.directory());
    Look look =
        new Look(colours(arguments, console), show(arguments.matchedOptionValue("--show", "")));
    Compilation compilation = workspace.compile(false);
    if (compilation instanceof Compilation.Rejected rejected) {
      return workspace.rejected(rejected, console);
    }
    PolicySet policies = ((Compilation.Compiled) compilation).policies();
    Inputs inputs = Inputs.of(arguments, console, workspace);
    List<Diagnostic> met = new ArrayList<>(inputs.problems());
    met.addAll(workspace.missing(inputs.views()));
    if (!arguments.matchedOptionValue("--allow-empty", false)) {
      met.addAll(inputs.nothing());
    }
    met.addAll(compilation.diagnostics());
    Report report =
        policies.evaluate(
            inputs.all(),
            options(arguments, console, workspace),
            new PolicySet.Run(met, workspace::projectPath, workspace.declared(), workspace.keys()));
    return finish(report, outputs, look, arguments, console);
  }

  private static int finish(
      Report report, Outputs outputs, Look look, ParseResult arguments, Console console) {
    boolean written = outputs.write(report, look, console);
    String baseline = arguments.matchedOptionValue("--write-baseline", "");
    if (!baseline.isEmpty()) {
      written &= writeBaseline(report, console.directory().resolve(baseline), console);
    }
    boolean unread = report.unreadable() > 0;
    if (!written || unread) {
      return ExitCode.INPUT;
    }
    return report.gates() && baseline.isEmpty() ? ExitCode.GATE : ExitCode.OK;
  }

  private static boolean writeBaseline(Report report, Path file, Console console) {
    Set<String> prints =
        new TreeSet<>(report.findings().stream().map(Finding::fingerprint).toList());
    try {
      Outputs.whole(
          file,
          "# fingerprints of known findings, one a line\n" + String.join("\n", prints) + "\n");
      return true;
    } catch (IOException e) {
      console.error(file + " cannot be written: " + e.getMessage());
      return false;
    }
  }

  private static Options options(ParseResult arguments, Console console, Workspace workspace) {
    Options options =
        Options.at(workspace.now())
            .limits(workspace.limits())
            .strict(arguments.matchedOptionValue("--strict", false))
            .denyWarnings(arguments.matchedOptionValue("--deny-warnings", false))
            .threads(threads(arguments.matchedOptionValue("--threads", "")));
    String baseline = arguments.matchedOptionValue("--baseline", "");
    Optional<Path> file =
        baseline.isEmpty()
            ? workspace.baseline()
            : Optional.of(console.directory().resolve(baseline));
    return file.map(f -> options.baseline(readBaseline(f))).orElse(options);
  }

  private static int threads(String text) {
    if (text.isEmpty()) {
      return Runtime.getRuntime().availableProcessors();
    }
    try {
      int threads = Integer.parseInt(text);
      if (threads >= 1 && threads <= 256) {
        return threads;
      }
    } catch (NumberFormatException e) {
      throw new UsageError("--threads takes a number from 1 to 256, not `" + text + "`");
    }
    throw new UsageError("--threads takes a number from 1 to 256, not `" + text + "`");
  }

  private static Baseline readBaseline(Path file) {
    try {
      return new Baseline(
          Set.copyOf(
              Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                  .map(String::strip)
                  .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                  .toList()));
    } catch (IOException e) {
      throw new UsageError("the baseline " + file + " cannot be read: " + e.getMessage());
    }
  }

  static boolean colours(ParseResult arguments, Console console) {
    String when = arguments.matchedOptionValue("--color", "auto");
    return switch (when) {
      case "always" -> true;
      case "never" -> false;
      case "auto" -> console.colours();
      default -> throw new UsageError("--color takes always, never or auto, not `" + when + "`");
    };
  }

  private static Show show(String text) {
    Set<String> words =
        new LinkedHashSet<>(text.isEmpty() ? List.of() : List.of(text.split(",", -1)));
    Severity least = Severity.INFO;
    for (String word : words) {
      if (Severity.of(word).isPresent()) {
        least = Severity.of(word).get();
      } else if (!Set.of("pass", "not_evaluable", "not_applicable", "waived").contains(word)) {
        throw new UsageError(
            "--show knows severities, pass, not_evaluable, not_applicable and waived, not `"
                + word
                + "`");
      }
    }
    return new Show(
        least,
        words.contains("pass"),
        words.contains("not_evaluable"),
        words.contains("not_applicable"),
        words.contains("waived"));
  }
}
