package io.plimsoll.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.model.Target;
import io.plimsoll.plan.PlanRule;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.RuleVerdicts;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The soundness theorem: whatever is forgotten, pass and fail only become not evaluable. */
class UnknownFuzzTest {
  private final List<PlanRule> rules = Judging.rules();

  @Property(tries = 3000)
  void forgettingAFactOnlyTakesVerdictsAway(
      @ForAll @IntRange(max = 9) int file,
      @ForAll @IntRange(max = 12) int rule,
      @ForAll @IntRange(max = 60) int which,
      @ForAll long seed) {
    PlanRule plan = rules.get(rule);
    assertThat(plan.typed().judgesKnowledge()).isFalse();
    Target target = Judging.target(SampleFiles.ALL.get(file));
    Forgetting forgetting = new Forgetting(which, seed);
    RuleVerdicts all = Judging.judge(plan, target);
    RuleVerdicts less = Judging.judge(plan, forgetting.of(target));
    for (int scope = 0; scope < all.scopes().size(); scope++) {
      for (var check : plan.typed().scopes().get(scope).checks()) {
        compare(
            plan.typed().name() + ", file " + file + ", forgotten " + forgetting.forgotten(),
            new Tally(all.scopes().get(scope), check.number()),
            new Tally(less.scopes().get(scope), check.number()));
      }
    }
  }

  private static void compare(String what, Tally all, Tally less) {
    long failing = all.of(Outcome.FAIL);
    assertThat(less.of(Outcome.FAIL)).as(what).isLessThanOrEqualTo(failing);
    if (less.of(Outcome.NOT_EVALUABLE) == 0) {
      assertThat(less.of(Outcome.FAIL)).as(what).isEqualTo(failing);
      assertThat(less.of(Outcome.PASS) > 0 || all.of(Outcome.PASS) == 0).as(what).isTrue();
    }
  }

  /** Outcomes of one check; the rest of an open collection may pass and is no subject. */
  private record Tally(RuleVerdicts.OfScope scope, int check) {
    long of(Outcome outcome) {
      return scope.verdicts().stream()
          .filter(v -> v.check() == check && v.outcome() == outcome)
          .count();
    }
  }
}
