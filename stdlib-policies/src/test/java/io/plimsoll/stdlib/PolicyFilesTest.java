package io.plimsoll.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.StandardLibrary;
import io.plimsoll.format.Formatted;
import io.plimsoll.format.Formatter;
import io.plimsoll.policytest.PolicyTests;
import io.plimsoll.policytest.TestRun;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tests that stand beside the policies, and the form of all files. */
class PolicyFilesTest {

  @TestFactory
  Stream<DynamicTest> policyTests() {
    TestRun run =
        PolicyTests.run(StandardLibrary.policiesAndTests(), (test, file) -> Optional.empty());

    assertThat(run.diagnostics()).isEmpty();
    assertThat(run.results()).isNotEmpty();
    return run.results().stream()
        .map(r -> DynamicTest.dynamicTest(r.name(), () -> assertThat(r.failures()).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> formatted() {
    return StandardLibrary.policiesAndTests().stream()
        .map(p -> p.source())
        .map(
            source ->
                DynamicTest.dynamicTest(
                    source.name(),
                    () ->
                        assertThat(Formatter.format(source))
                            .isEqualTo(new Formatted.Printed(source.text()))));
  }
}
