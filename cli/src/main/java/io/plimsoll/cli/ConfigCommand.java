package io.plimsoll.cli;

import io.plimsoll.api.Compilation;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code plimsoll config --effective}: every setting, its value and where it came from. */
final class ConfigCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("plimsoll config");
    spec.usageMessage()
        .description(
            "Prints every setting that is in force with its value and where it came from.");
    Workspace.declare(spec);
    spec.addOption(
        OptionSpec.builder("--effective")
            .type(boolean.class)
            .description("what is in force (the only view there is)")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    Workspace workspace = Workspace.of(arguments, console);
    return switch (workspace.compile(false)) {
      case Compilation.Rejected rejected -> workspace.rejected(rejected, console);
      case Compilation.Compiled compiled -> {
        compiled
            .policies()
            .active()
            .settings()
            .forEach(
                s ->
                    console
                        .out()
                        .println(
                            String.format(
                                Locale.ROOT, "%-60s %-40s %s", s.name(), s.value(), s.from())));
        yield ExitCode.OK;
      }
    };
  }
}
