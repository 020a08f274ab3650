package io.plimsoll.cli;

import io.plimsoll.api.DockerfileInput;
import io.plimsoll.dockerfile.BuildInputs;
import io.plimsoll.ingest.dockerfile.DockerfileReader;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.render.DiagnosticText;
import io.plimsoll.render.ModelJson;
import io.plimsoll.render.ModelTree;
import io.plimsoll.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    Inputs.declare(spec);
    Inputs.option(spec, "--format", "FORMAT", "tree (default) or json");
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String format = arguments.matchedOptionValue("--format", "tree");
    if (!List.of("tree", "json").contains(format)) {
      throw new UsageError("--format takes tree or json, not `" + format + "`");
    }
    Inputs inputs = Inputs.of(arguments, console, BuildInputs.NONE, Optional.empty());
    DockerfileReader reader = new DockerfileReader(new NodeMaker(Schema.load()));
    var problems = new ArrayList<>(inputs.problems());
    for (DockerfileInput input : inputs.dockerfiles()) {
      DockerfileReader.Ingested read = reader.read(input.source(), input.options());
      problems.addAll(read.diagnostics());
      Printing.to(
          console.out(),
          out -> {
            if (format.equals("json")) {
              ModelJson.write(read.dockerfile(), out);
            } else {
              ModelTree.write(read.dockerfile(), out);
            }
          });
    }
    Printing.to(console.err(), out -> new DiagnosticText(console.colours()).write(problems, out));
    return problems.stream().anyMatch(io.plimsoll.diagnostic.Diagnostic::isError)
        ? ExitCode.INPUT
        : ExitCode.OK;
  }
}
