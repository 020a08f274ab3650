package io.plimsoll.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.DockerfileInput;
import io.plimsoll.api.Options;
import io.plimsoll.api.Policies;
import io.plimsoll.api.Setup;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {
  private static final List<String> ON = List.of("--now", "2026-06-01");

  @Test
  void theEmbeddingProgramFindsWhatItsOwnRuleAndTheStandardLibraryForbid() {
    assertThat(Embedding.review("FROM alpine:3.20\nUSER root\nLABEL io.acme.team=web\n"))
        .anySatisfy(line -> assertThat(line).startsWith("Dockerfile:2 run-as-non-root: "));
    assertThat(Embedding.review("FROM scratch\nUSER 10001\n"))
        .anySatisfy(line -> assertThat(line).startsWith("Dockerfile:1 owner-named: "));
  }

  @Test
  void theEmbeddingProgramIsQuietAboutAGoodDockerfile() {
    assertThat(Embedding.review("FROM scratch\nLABEL io.acme.team=web\nUSER 10001\n"))
        .noneMatch(line -> line.contains("owner-named") || line.contains("run-as-non-root"));
  }

  @Test
  void theQuickstartHasTheFaultsItWasGiven() throws IOException {
    String path = "examples/quickstart/Dockerfile";
    Compilation compilation = Policies.compile(List.of(), Setup.DEFAULT);
    assertThat(compilation).isInstanceOf(Compilation.Compiled.class);
    var policies = ((Compilation.Compiled) compilation).policies();
    Report report =
        policies.evaluate(
            List.of(DockerfileInput.of(path, Project.text(path))),
            Options.at(Instant.parse("2026-06-01T00:00:00Z")));
    assertThat(
            report.findings().stream()
                .filter(f -> f.outcome() == Outcome.FAIL)
                .map(ExamplesTest::lineAndRule))
        .contains(
            "2 image-reference-tagged",
            "2 user-declared",
            "5 no-secret-variable",
            "7 apt-lists-removed",
            "8 no-download-piped-to-shell",
            "12 no-world-writable-chmod",
            "15 exec-form-entrypoint");
    assertThat(report.gates()).isTrue();
  }

  private static String lineAndRule(Finding finding) {
    return finding.line() + " " + finding.rule().name();
  }

  @Test
  void theQuickstartEndsWithOne() throws Exception {
    assertThat(Project.plimsoll(Project.root(), List.of("check", "examples/quickstart")).exit())
        .isEqualTo(1);
  }

  @Test
  void theOrganisationsPoliciesPassTheirTests() throws Exception {
    Project.Outcome outcome =
        Project.plimsoll(Project.root(), List.of("test", "examples/org-policies"));
    assertThat(outcome.output()).contains(" passed, 0 failed");
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void theOrganisationsPoliciesAreFormatted() throws Exception {
    Project.Outcome outcome =
        Project.plimsoll(Project.root(), List.of("fmt", "--check", "examples/org-policies"));
    assertThat(outcome.output()).isEmpty();
    assertThat(outcome.exit()).isZero();
  }

  @Test
  void theOrganisationsProfileJudgesItsServices() throws Exception {
    List<String> line =
        new java.util.ArrayList<>(List.of("check", "-o", "compact", "--show", "waived"));
    line.addAll(ON);
    Project.Outcome outcome =
        Project.plimsoll(Project.root().resolve("examples/org-policies"), line);
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.output())
        .contains("owner-labelled", "no-debug-agent", "image-reference-pinned-by-digest")
        .containsPattern("services/edge/Dockerfile.*run-as-non-root");
  }
}
