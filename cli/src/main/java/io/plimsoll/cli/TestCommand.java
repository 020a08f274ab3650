package io.plimsoll.cli;

import io.plimsoll.api.PolicySource;
import io.plimsoll.api.StandardLibrary;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.policytest.PolicyTests;
import io.plimsoll.policytest.TestResult;
import io.plimsoll.policytest.TestRun;
import io.plimsoll.render.DiagnosticText;
import io.plimsoll.source.Source;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code plimsoll test [PATH…]}: runs the tests of policies. */
final class TestCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("plimsoll test");
    spec.usageMessage()
        .description(
            "Runs the tests that are written beside policies. Standard rules may be named by tests"
                + " and profiles.");
    spec.addOption(
        OptionSpec.builder("--verbose", "-v")
            .type(boolean.class)
            .description("name the tests that passed, too")
            .build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .paramLabel("PATH")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description("files or folders with policies, default .")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    List<Diagnostic> met = new ArrayList<>();
    List<PolicySource> sources = new ArrayList<>();
    boolean standard = false;
    for (String path : arguments.matchedPositionalValue(0, List.of("."))) {
      Path root = standardRoot(console.directory().resolve(path));
      boolean own = !isStandard(root);
      standard |= !own;
      sources.addAll(
          PolicyFiles.read(
              console.directory(),
              root,
              true,
              own ? PolicySource.Kind.OWN : PolicySource.Kind.STANDARD,
              met));
    }
    if (sources.isEmpty() && met.isEmpty()) {
      throw new UsageError("no policy file (*.plim) was found");
    }
    if (!standard) {
      sources.addAll(StandardLibrary.policies());
    }
    TestRun run = PolicyTests.run(sources, (test, file) -> beside(console, test, file));
    met.addAll(run.diagnostics());
    Printing.to(console.err(), out -> new DiagnosticText(console.colours()).write(met, out));
    return report(run, met, arguments.matchedOptionValue("--verbose", false), console);
  }

  /**
   * The sources of the standard library lie below a module; its root is the folder with the
   * profiles.
   */
  private static Path standardRoot(Path path) {
    Path inside = path.resolve("src/main/resources/io/plimsoll/stdlib");
    return Files.isDirectory(inside) ? inside : path;
  }

  private static boolean isStandard(Path root) {
    return Files.isRegularFile(root.resolve("profiles.plim"))
        && Files.isRegularFile(root.resolve("index.txt"));
  }

  private static Optional<Source> beside(Console console, String test, String file) {
    Path path = console.directory().resolve(test).resolveSibling(file);
    return switch (ReadText.file(path, file, ReadText.Most.OWN)) {
      case ReadText.Result.Read read -> Optional.of(read.source());
      case ReadText.Result.Failed failed -> Optional.empty();
    };
  }

  private static int report(TestRun run, List<Diagnostic> met, boolean verbose, Console console) {
    for (TestResult result : run.results()) {
      if (!result.passed()) {
        console.out().println("FAIL " + result.test().span() + " " + result.name());
        result
            .failures()
            .forEach(f -> console.out().println("     " + f.strip().replace("\n", "\n     ")));
      } else if (verbose) {
        console.out().println("ok   " + result.name());
      }
    }
    long passed = run.results().stream().filter(TestResult::passed).count();
    console.out().println(passed + " passed, " + (run.results().size() - passed) + " failed");
    boolean errors = met.stream().anyMatch(Diagnostic::isError);
    if (!errors && run.results().isEmpty()) {
      console.error("no test was found: a rule without a test is not known to work");
      return ExitCode.POLICY;
    }
    return !errors && run.passed() ? ExitCode.OK : ExitCode.POLICY;
  }
}
