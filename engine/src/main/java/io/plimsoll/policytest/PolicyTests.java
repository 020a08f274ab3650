package io.plimsoll.policytest;

import io.plimsoll.api.PolicySource;
import io.plimsoll.api.StandardLibrary;
import io.plimsoll.builtin.StandardBuiltins;
import io.plimsoll.check.Checked;
import io.plimsoll.check.Checker;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.parse.Parsed;
import io.plimsoll.parse.Parser;
import io.plimsoll.resolve.PolicyUnit;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Runs the tests of policy files; a test sees only itself: no profile, no waivers, no clock. */
public final class PolicyTests {
  private PolicyTests() {}

  /**
   * Runs all tests of the files.
   *
   * @param sources policies with their tests
   * @param files gives the text of {@code file "…"} beside a test file, by the test's path and the
   *     written path
   */
  public static TestRun run(
      List<PolicySource> sources, BiFunction<String, String, Optional<Source>> files) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<PolicyUnit> units = new ArrayList<>();
    for (PolicySource source : sources) {
      Parsed parsed = Parser.parse(source.source());
      diagnostics.addAll(parsed.diagnostics());
      boolean standard = source.kind() == PolicySource.Kind.STANDARD;
      units.add(new PolicyUnit(parsed.file(), source.folder(), source.root(), standard, !standard));
    }
    Schema schema = Schema.load();
    Checked checked = Checker.check(schema, units);
    diagnostics.addAll(checked.diagnostics());
    if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
      return new TestRun(List.of(), diagnostics);
    }
    TestBench bench =
        new TestBench(
            new NodeMaker(schema, new GivenLiterals()),
            new StandardBuiltins(schema),
            StandardLibrary.tableView(new NodeMaker(schema)),
            files);
    List<TestResult> results = checked.policies().tests().stream().map(bench::run).toList();
    return new TestRun(results, diagnostics);
  }
}
