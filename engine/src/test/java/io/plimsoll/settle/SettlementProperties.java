package io.plimsoll.settle;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Reason;
import io.plimsoll.render.Format;
import io.plimsoll.render.Look;
import io.plimsoll.report.Gate;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.report.Verdict;
import io.plimsoll.source.Source;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order in which verdicts come makes no difference. */
class SettlementProperties {
  private final Source file = Source.of("Dockerfile", "FROM a\nRUN b\nRUN c\nUSER root\n");
  private final List<TypedRule> rules =
      List.of(
          Verdicts.rule("no-root", Severity.HIGH),
          Verdicts.rule("no-sudo", Severity.LOW),
          Verdicts.rule("no-latest", Severity.MEDIUM));

  /** A verdict of a rule in a target. */
  record Said(int rule, int target, Verdict verdict) {}

  @Provide
  Arbitrary<List<Said>> verdicts() {
    Arbitrary<Integer> rule = Arbitraries.integers().between(0, 2);
    Arbitrary<Integer> target = Arbitraries.integers().between(0, 2);
    Arbitrary<Verdict> verdict =
        Combinators.combine(
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 3),
                Arbitraries.integers().between(0, 1))
            .as(this::verdict);
    return Combinators.combine(rule, target, verdict).as(Said::new).list().ofMaxSize(20);
  }

  private Verdict verdict(int kind, int line, int subject) {
    var place = file.span(file.lineStart(line + 1), file.lineEnd(line + 1));
    String key = "subject " + subject;
    return switch (kind) {
      case 0 -> Verdicts.fail(place, key, "m");
      case 1 -> Verdicts.failLow(place, key, "m");
      case 2 -> Verdicts.unknown(place, key, Reason.of(Reason.Kind.OPAQUE, "s" + line, "no"));
      default -> Verdicts.quiet(Outcome.PASS);
    };
  }

  @Property(tries = 100)
  void theReportIsTheSameInAnyOrder(@ForAll("verdicts") List<Said> said, @ForAll long seed)
      throws IOException {
    String report = text(settled(said, new Random(0), false));
    assertThat(text(settled(said, new Random(seed), true))).isEqualTo(report);
  }

  @Property(tries = 200)
  void numbersAgree(@ForAll("verdicts") List<Said> said) {
    Report report = settled(said, new Random(0), false);
    int verdicts = report.findings().stream().mapToInt(f -> f.targets().size()).sum();
    var counts = report.summary().verdicts();
    assertThat(counts.fail() + counts.notEvaluable() + counts.waived()).isEqualTo(verdicts);
    assertThat(counts.pass() + verdicts).isEqualTo(said.size());
    assertThat(report.summary().gating())
        .isEqualTo((int) report.findings().stream().filter(f -> f.gating()).count());
  }

  private Report settled(List<Said> said, Random random, boolean shuffled) {
    List<JudgedRule> judged = new ArrayList<>();
    for (int r = 0; r < rules.size(); r++) {
      List<JudgedRule.InTarget> targets = new ArrayList<>();
      for (int t = 0; t < 3; t++) {
        int rule = r;
        int target = t;
        Verdict[] here =
            said.stream()
                .filter(s -> s.rule() == rule && s.target() == target)
                .map(Said::verdict)
                .toArray(Verdict[]::new);
        targets.add(Verdicts.in("target " + t, here));
      }
      mix(targets, random, shuffled);
      judged.add(new JudgedRule(rules.get(r), f -> Optional.empty(), targets));
    }
    mix(judged, random, shuffled);
    return new Settlement(Gate.STANDARD, Verdicts.noWaivers(), Baseline.NONE)
        .settle(Verdicts.facts(), judged);
  }

  private static void mix(List<?> list, Random random, boolean shuffled) {
    if (shuffled) {
      Collections.shuffle(list, random);
    }
  }

  private static String text(Report report) throws IOException {
    StringBuilder out = new StringBuilder();
    Format.JSON.write(report, Look.PLAIN, out);
    return out.toString();
  }
}
