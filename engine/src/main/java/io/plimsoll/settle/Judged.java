package io.plimsoll.settle;

import io.plimsoll.model.Target;
import io.plimsoll.report.Gate;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Verdict;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedCheck;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedScope;
import io.plimsoll.typed.UnknownMode;
import java.util.function.UnaryOperator;

/**
 * A verdict of a rule in a target.
 *
 * @param standing what is in force for it
 * @param index of this verdict among those of the target that have the same place and subject
 */
record Judged(TypedRule rule, Standing standing, Target target, Verdict verdict, int index) {

  TypedScope scope() {
    return rule.scopes().get(verdict.scope());
  }

  /** That of the check, which an override of the rule caps and never lifts. */
  Severity severity() {
    Severity own =
        scope().checks().stream()
            .filter(c -> c.number() == verdict.check())
            .findFirst()
            .flatMap(TypedCheck::severity)
            .orElse(standing.severity());
    return own.atMost(standing.severity());
  }

  /** Whether it gates where nothing waives it and no baseline knows it. */
  boolean gates(Gate gate) {
    boolean counts =
        switch (verdict.outcome()) {
          case FAIL -> true;
          case NOT_EVALUABLE -> gate.strict() || standing.unknown() == UnknownMode.FAIL;
          case WAIVED, PASS, NOT_APPLICABLE -> false;
        };
    return counts && gate.reaches(severity());
  }

  boolean failed() {
    return verdict.outcome() == Outcome.FAIL;
  }

  /** Path of the artifact it is about, from the project root. */
  String artifact(UnaryOperator<String> projectPath) {
    return verdict
        .place()
        .map(Span::source)
        .map(s -> projectPath.apply(s.name()))
        .or(verdict::file)
        .orElse(target.name());
  }
}
