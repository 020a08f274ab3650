package io.plimsoll.policytest;

import io.plimsoll.typed.TypedTest;
import java.util.List;

/**
 * What a test gave.
 *
 * @param failures what was expected and not met, each a sentence; none: the test passed
 */
public record TestResult(TypedTest test, List<String> failures) {
  public TestResult {
    failures = List.copyOf(failures);
  }

  public boolean passed() {
    return failures.isEmpty();
  }

  /** Rule and title, as a reader would name it. */
  public String name() {
    return test.rule().fullName() + test.title().map(t -> " \"" + t + "\"").orElse("");
  }
}
