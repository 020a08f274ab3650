package io.plimsoll.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.DockerfileInput;
import io.plimsoll.api.Options;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySource;
import io.plimsoll.api.Setup;
import io.plimsoll.report.Report;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a rule keeps is bounded, and what is beyond the bound is not evaluable, never a pass. */
final class BoundedResultsTest {
  private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static Report report(String policy, int instructions) {
    String file = "FROM debian:12\n" + "USER 1\n".repeat(instructions);
    return switch (Policies.compileAll(
        List.of(PolicySource.own("own.plim", policy)), Setup.DEFAULT)) {
      case Compilation.Compiled compiled ->
          compiled
              .policies()
              .evaluate(List.of(DockerfileInput.of("Dockerfile", file)), Options.at(NOW));
      case Compilation.Rejected rejected -> throw new AssertionError(rejected.diagnostics());
    };
  }

  @Test
  void findingsBeyondTheBoundAreNotEvaluable() {
    Report report =
        report(
            """
            rule no-user "No user" {
              severity high
              tags "cost:quadratic"
              for s in dockerfile.stages, n in s.instructions, m in s.instructions
              deny if n.line + m.line > 0
            }
            """,
            200);
    assertThat(report.summary().verdicts().fail()).isEqualTo(10_000);
    // the instructions that are left for the one that was met, and the others with all of theirs
    assertThat(report.summary().verdicts().notEvaluable()).isEqualTo(2);
    assertThat(report.unknowns().toString()).contains("more than 10000 findings");
  }

  @Test
  void listBeyondTheBoundIsOpen() {
    Report report =
        report(
            """
            rule many-pairs "Pairs" {
              severity high
              tags "cost:quadratic"
              for s in dockerfile.stages
              let pairs = [n.line + m.line for n in s.instructions, m in s.instructions]
              require count(pairs) > 10 message "few"
              require count(pairs) < 200000 message "many"
            }
            """,
            400);
    assertThat(report.summary().verdicts().pass()).isEqualTo(1);
    assertThat(report.summary().verdicts().notEvaluable()).isEqualTo(1);
    assertThat(report.unknowns().toString()).contains("more than 100000 members");
  }
}
