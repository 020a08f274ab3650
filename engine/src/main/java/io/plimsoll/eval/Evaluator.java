package io.plimsoll.eval;

import io.plimsoll.limit.Limit;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Target;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.plan.BudgetExceeded;
import io.plimsoll.plan.Meter;
import io.plimsoll.plan.PlanRule;
import io.plimsoll.plan.PlanScope;
import io.plimsoll.plan.Run;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.RuleVerdicts;
import io.plimsoll.report.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Evaluates rules over targets; pure, and safe to use from several threads. */
public final class Evaluator {
  private final long budget;
  private final Forms forms = new Forms();

  /**
   * An evaluator.
   *
   * @param budget steps of a rule in a target; beyond it every verdict of the rule there is not
   *     evaluable
   */
  public Evaluator(long budget) {
    this.budget = budget;
  }

  public RuleVerdicts evaluate(PlanRule rule, Target target, Applies applies) {
    Meter meter = new Meter(budget);
    try {
      Run run = new Run(target, meter);
      List<RuleVerdicts.OfScope> scopes = new ArrayList<>();
      for (int i = 0; i < rule.scopes().size(); i++) {
        scopes.add(scope(i, rule.scopes().get(i), run, applies));
      }
      return new RuleVerdicts(scopes, meter.steps());
    } catch (BudgetExceeded e) {
      return new RuleVerdicts(overrun(rule, target), meter.steps());
    }
  }

  private RuleVerdicts.OfScope scope(int index, PlanScope scope, Run run, Applies applies) {
    if (isSkipped(scope, run.target())) {
      return new RuleVerdicts.OfScope(true, 0, List.of());
    }
    ScopeEvaluation evaluation = new ScopeEvaluation(index, scope, run, applies, forms);
    evaluation.run();
    return new RuleVerdicts.OfScope(false, evaluation.subjects(), evaluation.verdicts());
  }

  private static boolean isSkipped(PlanScope scope, Target target) {
    var views = scope.typed().skipViews();
    return !views.isEmpty() && views.stream().noneMatch(target::has);
  }

  /**
   * A budget overrun spoils the whole rule in the target, so that nothing depends on where it
   * happened.
   */
  private List<RuleVerdicts.OfScope> overrun(PlanRule rule, Target target) {
    String text = "the rule needs more than " + budget + " steps " + Limit.RULE_STEPS.hint();
    Reasons why = Reasons.of(Reason.of(Reason.Kind.BUDGET, rule.typed().fullName(), text));
    List<RuleVerdicts.OfScope> scopes = new ArrayList<>();
    for (int i = 0; i < rule.scopes().size(); i++) {
      int number = rule.scopes().get(i).checks().getFirst().typed().number();
      Verdict verdict =
          new Verdict(
              i,
              number,
              Outcome.NOT_EVALUABLE,
              false,
              "",
              subjects(rule.scopes().get(i)),
              target.place().map(p -> p.source().name()),
              "cannot tell: " + text,
              Optional.empty(),
              target.place(),
              List.of(),
              Optional.of(why),
              Optional.empty(),
              List.of());
      scopes.add(new RuleVerdicts.OfScope(false, 0, List.of(verdict)));
    }
    return scopes;
  }

  /** Nobody knows any more which subject it was. */
  private static List<Value> subjects(PlanScope scope) {
    Unknown lost = Unknown.of(Reason.of(Reason.Kind.BUDGET, "steps", "the step budget is used up"));
    return Collections.nCopies(scope.bindings().size(), lost);
  }
}
