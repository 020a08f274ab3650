package io.plimsoll.settle;

import static io.plimsoll.settle.Verdicts.at;
import static io.plimsoll.settle.Verdicts.fail;
import static io.plimsoll.settle.Verdicts.in;
import static io.plimsoll.settle.Verdicts.judged;
import static io.plimsoll.settle.Verdicts.settle;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.report.Finding;
import io.plimsoll.report.Gate;
import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One place is one finding, and a finding is known again after edits elsewhere. */
final class MergingTest {
  private final Source file = Source.of("Dockerfile", "FROM a\nRUN x\nRUN x\nUSER root\n");
  private final TypedRule rule = Verdicts.rule("no-root", Severity.HIGH, "plimsoll:root-user");

  @Test
  void onePlaceInSeveralTargetsIsOneFinding() {
    // the file read once more for another target is another source of the same name
    Source again = Source.of("Dockerfile", file.text());
    JudgedRule both =
        new JudgedRule(
            rule,
            f -> Optional.empty(),
            List.of(
                in("compose.yaml#web", fail(at(file, "USER root"), "Stage(a)", "root")),
                in("Dockerfile", fail(at(again, "USER root"), "Stage(a)", "root"))));
    Report report = settle(both);
    assertThat(report.findings()).hasSize(1);
    assertThat(report.findings().getFirst().targets())
        .containsExactly("Dockerfile", "compose.yaml#web");
    assertThat(report.summary().verdicts().fail()).isEqualTo(2);
    assertThat(report.summary().gating()).isEqualTo(1);
  }

  @Test
  void equalSubjectsOfOneTargetStayApart() {
    Report report =
        settle(
            judged(
                rule,
                "Dockerfile",
                fail(file.span(7, 12), "Run(RUN x)", "x"),
                fail(file.span(13, 18), "Run(RUN x)", "x"),
                fail(file.span(13, 18), "Run(RUN x)", "x")));
    assertThat(report.findings()).hasSize(3);
    assertThat(report.findings()).extracting(Finding::fingerprint).doesNotHaveDuplicates();
  }

  @Test
  void findingsAreSortedByPathLineColumnRuleAndCheck() {
    Source other = Source.of("A/Dockerfile", "FROM b\n");
    TypedRule second = Verdicts.rule("a-rule", Severity.LOW);
    Report report =
        settle(
            judged(
                rule,
                "Dockerfile",
                fail(at(file, "USER root"), "a", "1"),
                fail(at(file, "FROM"), "b", "2"),
                fail(at(file, "a"), "b", "3")),
            judged(
                second,
                "Dockerfile",
                fail(at(file, "USER root"), "a", "4"),
                fail(at(other, "FROM"), "a", "5")));
    assertThat(report.findings())
        .extracting(Finding::message)
        .containsExactly("5", "2", "3", "4", "1");
  }

  @Test
  void aFingerprintStaysWhenLinesMove() {
    Source moved = Source.of("Dockerfile", "# one more line\n" + file.text());
    String before = print(settle(judged(rule, "Dockerfile", fail(at(file, "USER"), "a", "m"))));
    String after = print(settle(judged(rule, "Dockerfile", fail(at(moved, "USER"), "a", "m"))));
    assertThat(after).isEqualTo(before).matches("1:[0-9a-f]{32}");
  }

  @Test
  void aFingerprintTellsRuleCheckPathAndSubjectApart() {
    Source other = Source.of("other/Dockerfile", file.text());
    Report report =
        settle(
            judged(
                rule,
                "Dockerfile",
                fail(at(file, "USER"), "a", "m"),
                fail(at(file, "USER"), "b", "m"),
                Verdicts.failLow(at(file, "USER"), "a", "m"),
                fail(at(other, "USER"), "a", "m")),
            judged(
                Verdicts.rule("no-sudo", Severity.HIGH),
                "Dockerfile",
                fail(at(file, "USER"), "a", "m")));
    assertThat(report.findings()).hasSize(5);
    assertThat(report.findings()).extracting(Finding::fingerprint).doesNotHaveDuplicates();
  }

  @Test
  void theBaselineKnowsAFindingAndThenItDoesNotGate() {
    JudgedRule judged = judged(rule, "Dockerfile", fail(at(file, "USER"), "a", "m"));
    Report report = known(print(settle(judged)), judged);
    assertThat(report.findings().getFirst().known()).isTrue();
    assertThat(report.gates()).isFalse();
    assertThat(report.summary().baseline()).isEqualTo(1);
    assertThat(report.summary().verdicts().fail()).isEqualTo(1);
  }

  @Test
  void aRenamedRuleIsKnownByItsOldName() {
    TypedRule old = Verdicts.rule("root-user", Severity.HIGH);
    String before = print(settle(judged(old, "Dockerfile", fail(at(file, "USER"), "a", "m"))));
    JudgedRule renamed = judged(rule, "Dockerfile", fail(at(file, "USER"), "a", "m"));
    assertThat(known(before, renamed).summary().baseline()).isEqualTo(1);
  }

  @Test
  void pathsOfFingerprintsGoByTheProjectRoot() {
    RunFacts f = Verdicts.facts();
    RunFacts below =
        new RunFacts(
            f.tool(),
            f.policy(),
            f.now(),
            f.inputs(),
            f.unconfigured(),
            f.diagnostics(),
            path -> "services/" + path,
            f.pointer());
    JudgedRule judged = judged(rule, "Dockerfile", fail(at(file, "USER"), "a", "m"));
    Settlement settlement = new Settlement(Gate.STANDARD, Verdicts.noWaivers(), Baseline.NONE);
    Source rooted = Source.of("services/Dockerfile", file.text());
    String fromRoot = print(settle(judged(rule, "Dockerfile", fail(at(rooted, "USER"), "a", "m"))));
    assertThat(print(settlement.settle(below, List.of(judged)))).isEqualTo(fromRoot);
  }

  private static Report known(String fingerprint, JudgedRule judged) {
    Baseline baseline = new Baseline(Set.of(fingerprint));
    return new Settlement(Gate.STANDARD, Verdicts.noWaivers(), baseline)
        .settle(Verdicts.facts(), List.of(judged));
  }

  private static String print(Report report) {
    return report.findings().getFirst().fingerprint();
  }
}
