package io.plimsoll.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.check.Checked;
import io.plimsoll.check.Checker;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.eval.Applies;
import io.plimsoll.eval.Evaluator;
import io.plimsoll.model.Target;
import io.plimsoll.model.Value;
import io.plimsoll.parse.Parsed;
import io.plimsoll.parse.Parser;
import io.plimsoll.plan.Compiler;
import io.plimsoll.resolve.PolicyUnit;
import io.plimsoll.schema.Signature;
import io.plimsoll.source.Source;
import io.plimsoll.typed.TypedRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The examples of the schema, compiled and evaluated as policies are. */
class BuiltinExamplesTest {

  @TestFactory
  Stream<DynamicTest> examplesAreTrue() {
    return SignaturesTest.all().stream()
        .filter(s -> s.example().isPresent())
        .map(
            s -> DynamicTest.dynamicTest(s.text(), () -> assertTrue(s, s.example().orElseThrow())));
  }

  private static void assertTrue(Signature signature, String example) {
    assertThat(evaluate(example)).as("%s: %s", signature.text(), example).containsExactly("PASS");
  }

  private static List<String> evaluate(String expression) {
    String policy =
        """
        package examples
        rule example-holds "An example of the documentation" {
          severity low
          require %s
            message "not true"
        }
        """
            .formatted(expression);
    Parsed parsed = Parser.parse(Source.of("example.plim", policy));
    assertThat(parsed.diagnostics()).isEmpty();
    PolicyUnit unit = new PolicyUnit(parsed.file(), "", "policies", false, true);
    Checked checked = Checker.check(Fixtures.SCHEMA, List.of(unit));
    assertThat(checked.diagnostics().stream().filter(Diagnostic::isError).toList()).isEmpty();
    TypedRule rule = checked.policies().rules().getFirst();
    Target target =
        Fixtures.target(Map.of("now", Value.Time.of(Instant.parse("2026-01-01T00:00:00Z"))));
    var compiled = new Compiler(Map.of(), Fixtures.BUILTINS, Fixtures.NODES).rule(rule);
    return new Evaluator(100_000)
        .evaluate(compiled, target, Applies.EVERYWHERE).scopes().stream()
            .flatMap(scope -> scope.verdicts().stream())
            .map(v -> v.outcome().name())
            .toList();
  }
}
