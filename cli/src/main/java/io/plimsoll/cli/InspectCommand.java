package io.plimsoll.cli;

import io.plimsoll.api.Inspection;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Node;
import io.plimsoll.model.Target;
import io.plimsoll.render.DiagnosticText;
import io.plimsoll.render.ModelJson;
import io.plimsoll.render.ModelTree;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plimsoll inspect PATH…}: the normalized model, as policies see it. */
final class InspectCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("plimsoll inspect");
    spec.usageMessage()
        .description(
            "Prints the model of the inputs as policies see it: every fact, known, absent or"
                + " unknown with the reason.");
    InputOptions.declare(spec);
    Workspace.declare(spec);
    InputOptions.option(spec, "--format", "FORMAT", "tree (default) or json");
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String format = arguments.matchedOptionValue("--format", "tree");
    if (!List.of("tree", "json").contains(format)) {
      throw new UsageError("--format takes tree or json, not `" + format + "`");
    }
    Workspace workspace = Workspace.of(arguments, console);
    if (workspace.problems().stream().anyMatch(Diagnostic::isError)) {
      Printing.to(
          console.err(),
          out -> new DiagnosticText(console.colours()).write(workspace.problems(), out));
      return ExitCode.USAGE;
    }
    Inputs inputs = Inputs.of(arguments, console, workspace);
    Inspection found =
        Inspection.of(inputs.all(), workspace.declared(), workspace.now(), workspace.limits());
    List<Diagnostic> problems = new ArrayList<>(inputs.problems());
    problems.addAll(found.diagnostics());
    for (Target target : found.targets()) {
      for (Node root : Inspection.roots(target)) {
        Printing.to(
            console.out(),
            out -> {
              if (format.equals("json")) {
                ModelJson.write(root, out);
              } else {
                ModelTree.write(root, out);
              }
            });
      }
    }
    Printing.to(console.err(), out -> new DiagnosticText(console.colours()).write(problems, out));
    return problems.stream().anyMatch(Diagnostic::isError) ? ExitCode.INPUT : ExitCode.OK;
  }
}
