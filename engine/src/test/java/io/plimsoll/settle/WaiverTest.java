package io.plimsoll.settle;

import static io.plimsoll.settle.Verdicts.at;
import static io.plimsoll.settle.Verdicts.fail;
import static io.plimsoll.settle.Verdicts.judged;
import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Gate;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.report.Status;
import io.plimsoll.source.Source;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.type.Type;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedWaiver;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** Waivers of policy files (reference, "Waivers"). */
final class WaiverTest {
  private static final LocalDate TODAY = LocalDate.of(2027, 1, 15);

  private final Source file = Source.of("services/edge/Dockerfile", "FROM a\nUSER root\n");
  private final Source policy = Source.of("w.plim", "waive no-root {}\nwaive no-root {}\n");
  private final TypedRule rule = Verdicts.rule("no-root", Severity.HIGH);
  private final JudgedRule failing = judged(rule, "edge", fail(at(file, "USER"), "edge", "root"));
  private final Reason gap = Reason.of(Reason.Kind.UNRESOLVED, "U", "ARG U has no value");

  @Test
  void aWaiverTurnsAFailureIntoAWaivedFinding() {
    Report report = settle(terms(waiver(TODAY.plusDays(1))), failing);
    Finding finding = report.findings().getFirst();
    assertThat(finding.outcome()).isEqualTo(Outcome.WAIVED);
    assertThat(finding.gating()).isFalse();
    assertThat(finding.waiver().orElseThrow().wouldBe()).isEqualTo(Outcome.FAIL);
    assertThat(finding.waiver().orElseThrow().owner()).contains("team");
    assertThat(report.summary().verdicts().waived()).isEqualTo(1);
    assertThat(report.rules().getFirst().status()).isEqualTo(Status.WAIVED);
    assertThat(report.diagnostics()).isEmpty();
  }

  @Test
  void aWaiverHoldsThroughItsLastDay() {
    assertThat(settle(terms(waiver(TODAY)), failing).gates()).isFalse();
    Report dayAfter = settle(terms(waiver(TODAY.minusDays(1))), failing);
    assertThat(dayAfter.gates()).isTrue();
    assertThat(codes(dayAfter)).containsExactly(Code.W0806);
    assertThat(dayAfter.findings().getFirst().notes())
        .singleElement()
        .asString()
        .contains("w.plim:1", "expired on 2027-01-14");
  }

  @Test
  void aWaiverBeyondTheCapDoesNotApply() {
    WaiverTerms capped = terms(OptionalInt.of(90), waiver(TODAY.plusDays(91)));
    Report report = settle(capped, failing);
    assertThat(report.gates()).isTrue();
    assertThat(codes(report)).containsExactly(Code.E0802);
    WaiverTerms within = terms(OptionalInt.of(90), waiver(TODAY.plusDays(90)));
    assertThat(settle(within, failing).gates()).isFalse();
  }

  @Test
  void filesAndTargetsMustBothMatch() {
    assertThat(waives(List.of("services/edge/**"), List.of())).isTrue();
    assertThat(waives(List.of("services/api/**", "services/*/Dockerfile"), List.of())).isTrue();
    assertThat(waives(List.of("services/api/**"), List.of())).isFalse();
    assertThat(waives(List.of(), List.of("edge"))).isTrue();
    assertThat(waives(List.of("services/edge/**"), List.of("api"))).isFalse();
  }

  private boolean waives(List<String> files, List<String> targets) {
    TypedWaiver waiver =
        new TypedWaiver(
            rule, "team", "why", TODAY, files, targets, Optional.empty(), at(policy, "waive"));
    return settle(terms(waiver), failing).findings().getFirst().waiver().isPresent();
  }

  @Test
  void theConditionSeesTheSubject() {
    assertThat(settle(terms(where(0, Text.of("edge"))), failing).gates()).isFalse();
    Report other = settle(terms(where(0, Text.of("api"))), failing);
    assertThat(other.gates()).isTrue();
    assertThat(codes(other)).containsExactly(Code.W0805);
  }

  @Test
  void anUnknownConditionDoesNotApplyAndTheFindingSaysSo() {
    Report report = settle(terms(where(0, Unknown.of(gap))), failing);
    assertThat(report.gates()).isTrue();
    assertThat(report.findings().getFirst().notes())
        .singleElement()
        .asString()
        .contains("its condition cannot be told: ARG U has no value");
    assertThat(report.diagnostics()).isEmpty();
  }

  @Test
  void aConditionWaivesOnlyInTheScopesItFits() {
    Report report = settle(terms(where(1, Text.of("edge"))), failing);
    assertThat(report.gates()).isTrue();
    assertThat(report.diagnostics()).as("no scope that it fits was judged").isEmpty();
  }

  @Test
  void whatIsNotEvaluableIsWaivedOnlyWhereItGates() {
    JudgedRule unclear = judged(rule, "edge", Verdicts.unknown(at(file, "USER"), "edge", gap));
    WaiverTerms terms = terms(waiver(TODAY));
    Report quiet = settle(terms, unclear);
    assertThat(quiet.findings().getFirst().outcome()).isEqualTo(Outcome.NOT_EVALUABLE);
    assertThat(quiet.diagnostics()).as("with --strict it would be needed").isEmpty();
    Gate strict = new Gate(Optional.of(Severity.MEDIUM), true, false);
    Report report = Verdicts.settle(strict, terms, unclear);
    assertThat(report.gates()).isFalse();
    Finding finding = report.findings().getFirst();
    assertThat(finding.waiver().orElseThrow().wouldBe()).isEqualTo(Outcome.NOT_EVALUABLE);
    assertThat(report.unknowns()).isEmpty();
  }

  @Test
  void aWaiverThatMeetsOnlyPassingSubjectsIsStale() {
    JudgedRule passing = judged(rule, "edge", Verdicts.quiet(Outcome.PASS));
    Report report = settle(terms(waiver(TODAY)), passing);
    assertThat(codes(report)).containsExactly(Code.W0805);
    assertThat(report.rules().getFirst().status()).isEqualTo(Status.PASS);
  }

  @Test
  void aWaiverOfARuleThatWasNotJudgedIsNotStale() {
    JudgedRule skipped =
        new JudgedRule(rule, f -> Optional.empty(), List.of(Verdicts.skipped("edge")));
    assertThat(settle(terms(waiver(TODAY)), skipped).diagnostics()).isEmpty();
    assertThat(settle(terms(waiver(TODAY))).diagnostics()).isEmpty();
  }

  @Test
  void ofTwoWaiversTheFirstByPlaceCounts() {
    TypedWaiver second =
        new TypedWaiver(
            rule,
            "late",
            "why",
            TODAY,
            List.of(),
            List.of(),
            Optional.empty(),
            policy.span(17, 22));
    Report report = settle(terms(second, waiver(TODAY)), failing);
    assertThat(report.findings().getFirst().waiver().orElseThrow().owner()).contains("team");
    assertThat(report.diagnostics()).isEmpty();
  }

  @Test
  void anExpiredWaiverDoesNotHideAValidOneBehindIt() {
    TypedWaiver second =
        new TypedWaiver(
            rule,
            "late",
            "why",
            TODAY,
            List.of(),
            List.of(),
            Optional.empty(),
            policy.span(17, 22));
    Report report = settle(terms(waiver(TODAY.minusDays(1)), second), failing);
    assertThat(report.findings().getFirst().waiver().orElseThrow().owner()).contains("late");
  }

  private TypedWaiver waiver(LocalDate expires) {
    return new TypedWaiver(
        rule, "team", "why", expires, List.of(), List.of(), Optional.empty(), at(policy, "waive"));
  }

  private TypedWaiver where(int scope, Value value) {
    TypedExpr condition =
        new TypedExpr.Comparison(
            BinaryOperator.EQUAL,
            new TypedExpr.Local(Verdicts.variable(), Type.Basic.STRING, at(policy, "{")),
            new TypedExpr.Constant(value, Type.Basic.STRING, at(policy, "{")),
            Type.Basic.BOOL,
            at(policy, "{"));
    return new TypedWaiver(
        rule,
        "team",
        "why",
        TODAY,
        List.of(),
        List.of(),
        Optional.of(Map.of(scope, condition)),
        at(policy, "waive"));
  }

  private static WaiverTerms terms(TypedWaiver... waivers) {
    return terms(OptionalInt.empty(), waivers);
  }

  private static WaiverTerms terms(OptionalInt maxDays, TypedWaiver... waivers) {
    return new WaiverTerms(
        List.of(waivers), Verdicts.conditions()::expression, List.of(), List.of(), maxDays, false);
  }

  private static Report settle(WaiverTerms terms, JudgedRule... rules) {
    return Verdicts.settle(Gate.STANDARD, terms, rules);
  }

  private static List<Code> codes(Report report) {
    return report.diagnostics().stream().map(Diagnostic::code).toList();
  }
}
