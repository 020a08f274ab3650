package io.plimsoll.cli;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.PolicySet;
import io.plimsoll.render.RuleCatalogue;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code plimsoll rules [NAME]}: the active rules and those that wait for a parameter. */
final class RulesCommand implements Command {
  private static final Set<String> FORMATS = Set.of("text", "json", "markdown");

  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("plimsoll rules");
    spec.usageMessage()
        .description(
            "Lists the rules that are active, with severity, parameters and the ids other tools"
                + " give them.");
    Workspace.declare(spec);
    InputOptions.option(spec, "--format", "FORMAT", "text (default), json or markdown");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("NAME")
            .type(String.class)
            .description("a rule")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    String format = arguments.matchedOptionValue("--format", "text");
    if (!FORMATS.contains(format)) {
      throw new UsageError("--format takes text, json or markdown, not `" + format + "`");
    }
    Workspace workspace = Workspace.of(arguments, console);
    Compilation compilation = workspace.compile(false);
    if (compilation instanceof Compilation.Rejected rejected) {
      return workspace.rejected(rejected, console);
    }
    PolicySet policies = ((Compilation.Compiled) compilation).policies();
    List<RuleCatalogue.Row> rows = policies.catalogue();
    String name = arguments.matchedPositionalValue(0, "");
    List<RuleCatalogue.Row> wanted =
        name.isEmpty()
            ? rows
            : rows.stream()
                .filter(r -> r.rule().name().equals(name) || r.rule().fullName().equals(name))
                .toList();
    if (wanted.isEmpty() && !name.isEmpty()) {
      throw new UsageError(
          "no active rule is called `"
              + name
              + "` "
              + io.plimsoll.diagnostic.Nearest.question(
                  name, rows.stream().map(r -> r.rule().name()).toList()));
    }
    RuleCatalogue catalogue = new RuleCatalogue(wanted);
    Printing.to(
        console.out(),
        out -> {
          switch (format) {
            case "json" -> catalogue.json(out);
            case "markdown" -> catalogue.markdown(out);
            default -> catalogue.text(out);
          }
        });
    return ExitCode.OK;
  }
}
