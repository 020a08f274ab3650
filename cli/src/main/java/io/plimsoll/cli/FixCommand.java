package io.plimsoll.cli;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.Options;
import io.plimsoll.api.PolicySet;
import io.plimsoll.api.Repairs;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.render.DiagnosticText;
import io.plimsoll.repair.Dropped;
import io.plimsoll.repair.Repaired;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code plimsoll fix [--dry-run] [PATH…]}: makes the fixes of findings. */
final class FixCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("plimsoll fix");
    spec.usageMessage()
        .description("Makes the safe fixes of what the active policies find under the paths.");
    InputOptions.declare(spec);
    Workspace.declare(spec);
    InputOptions.list(spec, "--rule", "NAME", "make fixes of this rule only");
    flag(spec, "--dry-run", "write nothing; print what would change as a unified diff");
    flag(spec, "--suggestions", "also fixes that need a person's look");
    flag(spec, "--allow-empty", "finding nothing to mend is fine");
    return spec;
  }

  private static void flag(CommandSpec spec, String name, String description) {
    spec.addOption(OptionSpec.builder(name).type(boolean.class).description(description).build());
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    Workspace workspace = Workspace.of(arguments, console);
    Compilation compilation = workspace.compile(false);
    if (compilation instanceof Compilation.Rejected rejected) {
      return workspace.rejected(rejected, console);
    }
    boolean dry = arguments.matchedOptionValue("--dry-run", false);
    Inputs inputs = Inputs.of(arguments, console, workspace);
    if (!dry && inputs.readsStandardInput()) {
      throw new UsageError("standard input is no file that could be written: add --dry-run");
    }
    boolean suggestions = arguments.matchedOptionValue("--suggestions", false);
    List<Diagnostic> met = new ArrayList<>(inputs.problems());
    if (!arguments.matchedOptionValue("--allow-empty", false)) {
      met.addAll(inputs.nothing());
    }
    Repairs repairs =
        Repairs.of(
            ((Compilation.Compiled) compilation).policies(),
            inputs.all(),
            Options.at(workspace.now())
                .limits(workspace.limits())
                .threads(Runtime.getRuntime().availableProcessors()),
            suggestions,
            new PolicySet.Run(met, workspace::projectPath, workspace.declared(), workspace.keys()));
    Map<String, Source> before = inputs.texts();
    boolean written = true;
    for (Repaired file : repairs.files()) {
      for (Source after : file.texts()) {
        Source old = Optional.ofNullable(before.get(after.name())).orElse(after);
        if (dry) {
          console.out().print(UnifiedDiff.of(old, after));
        } else if (!old.text().equals(after.text())) {
          written &= write(old, after, file.applied(), console);
        }
      }
    }
    console.out().flush();
    return said(repairs, suggestions, written, console);
  }

  private static boolean write(
      Source before, Source after, List<Finding> applied, Console console) {
    Path path = console.directory().resolve(after.name());
    Optional<String> problem = Rewriting.rewrite(path, before, after);
    problem.ifPresent(p -> console.error(after.name() + " was not changed: " + p));
    if (problem.isEmpty()) {
      applied.forEach(f -> console.out().println(place(f) + ": fixed " + f.rule().name()));
    }
    return problem.isEmpty();
  }

  private static String place(Finding finding) {
    return finding.path() + ":" + finding.line();
  }

  /** What is left, on standard error; gives the exit code. */
  private static int said(Repairs repairs, boolean suggestions, boolean written, Console console) {
    Report report = repairs.report();
    Printing.to(
        console.err(),
        out -> new DiagnosticText(console.colours()).write(report.diagnostics(), out));
    for (Repaired file : repairs.files()) {
      for (Dropped dropped : file.dropped()) {
        Finding finding = dropped.finding();
        console.error(
            place(finding)
                + ": the fix of "
                + finding.rule().name()
                + " was not made: "
                + dropped.why().text());
      }
    }
    long proposed =
        report.findings().stream()
            .filter(f -> f.fix().isPresent() && !f.fix().get().safe() && !suggestions)
            .count();
    if (proposed > 0) {
      console.error(counted(proposed, "fix", "fixes") + " for a person to judge: --suggestions");
    }
    int gating = report.summary().gating();
    if (gating > 0) {
      console.error(
          counted(gating, "finding gates", "findings gate") + ": `plimsoll check` shows them");
    }
    if (!written || report.unreadable() > 0) {
      return ExitCode.INPUT;
    }
    return report.gates() ? ExitCode.GATE : ExitCode.OK;
  }

  private static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }
}
