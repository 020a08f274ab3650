package io.plimsoll.settle;

import static io.plimsoll.settle.Verdicts.at;
import static io.plimsoll.settle.Verdicts.fail;
import static io.plimsoll.settle.Verdicts.failLow;
import static io.plimsoll.settle.Verdicts.judged;
import static io.plimsoll.settle.Verdicts.noWaivers;
import static io.plimsoll.settle.Verdicts.quiet;
import static io.plimsoll.settle.Verdicts.settle;
import static io.plimsoll.settle.Verdicts.unknown;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Reason;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Gate;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.report.RuleResult;
import io.plimsoll.report.Status;
import io.plimsoll.report.UnknownGroup;
import io.plimsoll.source.Source;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.UnknownMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What gates, what is counted, and what could not be judged. */
final class GateTest {
  private static final Gate STRICT = new Gate(Optional.of(Severity.MEDIUM), true, false);

  private final Source file = Source.of("Dockerfile", "FROM a\nUSER root\n");
  private final TypedRule rule = Verdicts.rule("no-root", Severity.HIGH);
  private final Reason gap =
      Reason.of(Reason.Kind.UNRESOLVED, "TAG", "ARG TAG has no value (give --build-arg TAG=VALUE)");

  @Test
  void aFailureGatesFromTheThresholdOn() {
    Report report =
        settle(
            judged(
                rule,
                "Dockerfile",
                fail(at(file, "USER"), "a", "root"),
                failLow(at(file, "root"), "a", "weak")));
    assertThat(report.findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.HIGH, Severity.LOW);
    assertThat(report.findings()).extracting(Finding::gating).containsExactly(true, false);
    assertThat(report.summary().gating()).isEqualTo(1);
    assertThat(report.gates()).isTrue();
  }

  @Test
  void anOverrideCapsChecksAndNeverLiftsThem() {
    JudgedRule lowered =
        standing(Severity.INFO, UnknownMode.REPORT, failLow(at(file, "root"), "a", "weak"));
    JudgedRule raised =
        standing(Severity.CRITICAL, UnknownMode.REPORT, failLow(at(file, "root"), "a", "weak"));
    assertThat(settle(lowered).findings().getFirst().severity()).isEqualTo(Severity.INFO);
    assertThat(settle(raised).findings().getFirst().severity()).isEqualTo(Severity.LOW);
    assertThat(settle(raised).rules().getFirst().severity()).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void whatCannotBeToldGatesOnlyWhereItIsSaidTo() {
    var verdict = unknown(at(file, "USER"), "a", gap);
    assertThat(settle(judged(rule, "Dockerfile", verdict)).gates()).isFalse();
    assertThat(settle(STRICT, noWaivers(), judged(rule, "Dockerfile", verdict)).gates()).isTrue();
    Report report = settle(standing(Severity.HIGH, UnknownMode.FAIL, verdict));
    assertThat(report.gates()).isTrue();
    assertThat(report.findings().getFirst().outcome()).isEqualTo(Outcome.NOT_EVALUABLE);
    assertThat(settle(standing(Severity.LOW, UnknownMode.FAIL, verdict)).gates()).isFalse();
  }

  @Test
  void nothingGatesWhereFailOnIsNever() {
    Gate never = new Gate(Optional.empty(), true, false);
    Report report =
        settle(never, noWaivers(), judged(rule, "Dockerfile", fail(at(file, "USER"), "a", "root")));
    assertThat(report.gates()).isFalse();
    assertThat(report.summary().verdicts().fail()).isEqualTo(1);
  }

  @Test
  void warningsGateOnlyWhereTheyAreDenied() {
    RunFacts facts = warned(Verdicts.facts());
    Gate denying = new Gate(Optional.of(Severity.MEDIUM), false, true);
    assertThat(new Settlement(denying, noWaivers(), Baseline.NONE).settle(facts, List.of()).gates())
        .isTrue();
    assertThat(
            new Settlement(Gate.STANDARD, noWaivers(), Baseline.NONE)
                .settle(facts, List.of())
                .gates())
        .isFalse();
  }

  private static RunFacts warned(RunFacts f) {
    List<Diagnostic> warning = List.of(Diagnostic.of(Code.W0706, "a pattern matches nothing"));
    return new RunFacts(
        f.tool(),
        f.policy(),
        f.now(),
        f.inputs(),
        f.unconfigured(),
        warning,
        f.projectPath(),
        f.pointer());
  }

  @Test
  void aFailedCheckWithoutMessageSaysTheTitle() {
    Report report = settle(judged(rule, "Dockerfile", fail(at(file, "USER"), "a", "")));
    assertThat(report.findings().getFirst().message()).isEqualTo("Title of no-root");
  }

  @Test
  void statusIsTheWorstAndNumbersAreVerdicts() {
    JudgedRule two =
        new JudgedRule(
            rule,
            f -> Optional.empty(),
            List.of(
                Verdicts.in("a", quiet(Outcome.PASS), quiet(Outcome.NOT_APPLICABLE)),
                Verdicts.in("b", unknown(at(file, "USER"), "a", gap)),
                Verdicts.skipped("c")));
    Report report = settle(two);
    RuleResult result = report.rules().getFirst();
    assertThat(result.status()).isEqualTo(Status.NOT_EVALUABLE);
    assertThat(result.scopes().getFirst().subjects()).isEqualTo(3);
    assertThat(result.verdicts().pass()).isEqualTo(1);
    assertThat(result.verdicts().notApplicable()).isEqualTo(1);
    assertThat(result.verdicts().notEvaluable()).isEqualTo(1);
    assertThat(report.summary().skipped()).isEqualTo(1);
  }

  @Test
  void gapsAreGroupedByKindAndCause() {
    TypedRule other = Verdicts.rule("no-latest", Severity.LOW);
    Report report =
        settle(
            judged(
                rule,
                "Dockerfile",
                unknown(at(file, "USER"), "a", gap),
                unknown(at(file, "root"), "b", gap)),
            new JudgedRule(
                other,
                f -> Optional.empty(),
                List.of(
                    Verdicts.in("x", unknown(at(file, "FROM"), "a", gap)), Verdicts.skipped("y"))));
    assertThat(report.unknowns()).hasSize(2);
    UnknownGroup tag = report.unknowns().getFirst();
    assertThat(tag.cause()).isEqualTo("TAG");
    assertThat(tag.rules()).isEqualTo(2);
    assertThat(tag.verdicts()).isEqualTo(3);
    assertThat(tag.text()).isEqualTo("ARG TAG has no value");
    assertThat(tag.hint()).isEqualTo("give --build-arg TAG=VALUE");
    UnknownGroup view = report.unknowns().getLast();
    assertThat(view.kind()).isEqualTo(Reason.Kind.MISSING_VIEW);
    assertThat(view.skipped()).isEqualTo(1);
    assertThat(view.hint()).isEqualTo("give --dockerfile");
  }

  @Test
  void whatIsIgnoredIsCountedAndNotShown() {
    Report report =
        settle(standing(Severity.HIGH, UnknownMode.IGNORE, unknown(at(file, "USER"), "a", gap)));
    assertThat(report.summary().verdicts().notEvaluable()).isEqualTo(1);
    assertThat(report.unknowns()).hasSize(1).allMatch(UnknownGroup::ignored);
  }

  @Test
  void rulesThatWaitForAParameterAreNamed() {
    RunFacts f = Verdicts.facts();
    RunFacts facts =
        new RunFacts(
            f.tool(),
            f.policy(),
            f.now(),
            f.inputs(),
            List.of(new RunFacts.Unconfigured(rule, List.of("std.base.trusted"))),
            List.of(),
            f.projectPath(),
            f.pointer());
    Report report =
        new Settlement(Gate.STANDARD, noWaivers(), Baseline.NONE).settle(facts, List.of());
    assertThat(report.rules()).hasSize(1);
    assertThat(report.rules().getFirst().status()).isEqualTo(Status.UNCONFIGURED);
    assertThat(report.rules().getFirst().waitsFor()).containsExactly("std.base.trusted");
  }

  private JudgedRule standing(
      Severity severity, UnknownMode mode, io.plimsoll.report.Verdict verdict) {
    return new JudgedRule(
        rule,
        f -> Optional.of(new Standing(severity, mode)),
        List.of(Verdicts.in("Dockerfile", verdict)));
  }
}
