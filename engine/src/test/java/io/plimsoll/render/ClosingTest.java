package io.plimsoll.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Reason;
import io.plimsoll.report.Gate;
import io.plimsoll.report.Report;
import io.plimsoll.settle.JudgedRule;
import io.plimsoll.settle.Standing;
import io.plimsoll.settle.Verdicts;
import io.plimsoll.source.Source;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.UnknownMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a report for people ends with. */
final class ClosingTest {
  private static final Gate NEVER = new Gate(Optional.empty(), false, false);

  private final Source file = Source.of("Dockerfile", "FROM a\n");

  private JudgedRule unclear(int rule, UnknownMode mode, Severity severity) {
    TypedRule typed = Verdicts.rule("rule-" + (char) ('a' + rule), Severity.HIGH);
    String cause = "cause" + (char) ('a' + rule);
    Reason reason = Reason.of(Reason.Kind.UNRESOLVED, cause, "no " + cause, file.all());
    return new JudgedRule(
        typed,
        f -> Optional.of(new Standing(severity, mode)),
        List.of(Verdicts.in("Dockerfile", Verdicts.unknown(file.all(), "a", reason))));
  }

  @Test
  void itHasTenLinesAtMostAndWhatGatesComesFirst() {
    JudgedRule[] rules =
        IntStream.range(0, 13)
            .mapToObj(
                i -> unclear(i, i == 12 ? UnknownMode.FAIL : UnknownMode.REPORT, Severity.HIGH))
            .toArray(JudgedRule[]::new);
    List<String> lines = new Closing(Verdicts.settle(rules)).gaps();
    assertThat(lines).hasSize(11);
    assertThat(lines.getFirst()).isEqualTo("1 rule cannot tell: no causem (Dockerfile:1) (gates)");
    assertThat(lines.getLast()).isEqualTo("… 3 more");
  }

  @Test
  void whatIsIgnoredIsNotShown() {
    Report report = Verdicts.settle(unclear(0, UnknownMode.IGNORE, Severity.HIGH));
    assertThat(new Closing(report).gaps()).isEmpty();
    assertThat(new Closing(report).counts()).isEqualTo("no findings, 1 not evaluable");
  }

  @Test
  void itNamesTheGateWhereThereIsOne() {
    TypedRule rule = Verdicts.rule("no-root", Severity.HIGH);
    JudgedRule failed = Verdicts.judged(rule, "Dockerfile", Verdicts.fail(file.all(), "a", "m"));
    assertThat(new Closing(Verdicts.settle(failed)).counts())
        .isEqualTo("1 finding (1 high), 1 gates (fail_on medium)");
    Report never = Verdicts.settle(NEVER, Verdicts.noWaivers(), failed);
    assertThat(new Closing(never).counts()).isEqualTo("1 finding (1 high)");
  }
}
