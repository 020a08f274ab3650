package io.plimsoll.policytest;

import io.plimsoll.diagnostic.Diagnostic;
import java.util.List;

/**
 * The outcome of a run of policy tests.
 *
 * @param results in the order of the files
 * @param diagnostics errors in the policies or tests; with an error among them nothing was run
 */
public record TestRun(List<TestResult> results, List<Diagnostic> diagnostics) {
  public TestRun {
    results = List.copyOf(results);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether everything was run and passed, and there was something to run. */
  public boolean passed() {
    return diagnostics.stream().noneMatch(Diagnostic::isError)
        && results.stream().allMatch(TestResult::passed);
  }
}
