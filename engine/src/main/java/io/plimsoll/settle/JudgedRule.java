package io.plimsoll.settle;

import io.plimsoll.model.Target;
import io.plimsoll.report.RuleVerdicts;
import io.plimsoll.typed.TypedRule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * An active rule and what it said of each target.
 *
 * @param standing what is in force at a file, or for what has no file; empty where the rule is not
 *     active
 */
public record JudgedRule(
    TypedRule rule,
    Function<Optional<String>, Optional<Standing>> standing,
    List<InTarget> targets) {
  public JudgedRule {
    targets = List.copyOf(targets);
  }

  /** What it said of one target. */
  public record InTarget(Target target, RuleVerdicts verdicts) {}

  /** What is in force at a file; the rule's own words where nothing else is said. */
  Standing at(Optional<String> file) {
    return standing.apply(file).orElseGet(() -> new Standing(rule.severity(), rule.unknown()));
  }
}
