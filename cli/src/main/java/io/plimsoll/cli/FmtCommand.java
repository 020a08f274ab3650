package io.plimsoll.cli;

import io.plimsoll.format.Formatted;
import io.plimsoll.format.Formatter;
import io.plimsoll.render.DiagnosticText;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code plimsoll fmt [--check] [PATH…]}: the one style of policies. */
final class FmtCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("plimsoll fmt");
    spec.usageMessage()
        .description(
            "Brings policy files into the one style; with - reads standard input and prints.");
    spec.addOption(
        OptionSpec.builder("--check")
            .type(boolean.class)
            .description("write nothing; exit code 1 when a file would change")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("files or folders, default .")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    List<String> paths = arguments.matchedPositionalValue(0, List.of("."));
    boolean check = arguments.matchedOptionValue("--check", false);
    int code = ExitCode.OK;
    for (String path : paths) {
      List<Path> files =
          path.equals("-") ? List.of() : PolicyFiles.below(console.directory().resolve(path));
      if (path.equals("-")) {
        code = worse(code, standardInput(console));
      } else if (files.isEmpty()) {
        throw new UsageError(path + " holds no policy file (*.plim)");
      }
      for (Path file : files) {
        code = worse(code, file(file, check, console));
      }
    }
    return code;
  }

  private static int worse(int a, int b) {
    return a == ExitCode.POLICY || b == ExitCode.POLICY ? ExitCode.POLICY : Math.max(a, b);
  }

  private static int standardInput(Console console) {
    return switch (ReadText.stream(console.in(), "stdin", ReadText.Most.OWN)) {
      case ReadText.Result.Failed failed -> report(List.of(failed.diagnostic()), console);
      case ReadText.Result.Read read ->
          switch (Formatter.format(read.source())) {
            case Formatted.Printed text -> {
              console.out().print(text.text());
              yield ExitCode.OK;
            }
            case Formatted.Rejected rejected -> report(rejected.diagnostics(), console);
          };
    };
  }

  private static int file(Path file, boolean check, Console console) {
    String name = PolicyFiles.name(console.directory(), file);
    return switch (ReadText.file(file, name, ReadText.Most.OWN)) {
      case ReadText.Result.Failed failed -> report(List.of(failed.diagnostic()), console);
      case ReadText.Result.Read read -> format(file, read.source(), check, console);
    };
  }

  private static int format(Path file, Source source, boolean check, Console console) {
    switch (Formatter.format(source)) {
      case Formatted.Rejected rejected -> {
        return report(rejected.diagnostics(), console);
      }
      case Formatted.Printed text -> {
        if (text.text().equals(source.text())) {
          return ExitCode.OK;
        }
        console
            .out()
            .println(check ? "would change " + source.name() : "formatted " + source.name());
        if (check) {
          return ExitCode.GATE;
        }
        try {
          Files.writeString(file, text.text(), StandardCharsets.UTF_8);
          return ExitCode.OK;
        } catch (IOException e) {
          console.error(source.name() + " cannot be written: " + e.getMessage());
          return ExitCode.INPUT;
        }
      }
    }
  }

  private static int report(List<io.plimsoll.diagnostic.Diagnostic> diagnostics, Console console) {
    Printing.to(
        console.err(), out -> new DiagnosticText(console.colours()).write(diagnostics, out));
    return ExitCode.POLICY;
  }
}
