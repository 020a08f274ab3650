package io.plimsoll.config;

import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.UnknownMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the items of profiles have said about a rule so far. */
final class RuleState {
  private final TypedRule rule;
  private final List<Scoped<Boolean>> activity = new ArrayList<>();
  private final List<Scoped<Severity>> severities = new ArrayList<>();
  private final List<Scoped<UnknownMode>> modes = new ArrayList<>();
  private Optional<ConfigProblems.Use> named = Optional.empty();

  RuleState(TypedRule rule) {
    this.rule = rule;
  }

  TypedRule rule() {
    return rule;
  }

  void activate(PathScope scope) {
    activity.add(new Scoped<>(true, scope));
  }

  void drop(PathScope scope) {
    activity.add(new Scoped<>(false, scope));
    if (scope.isEverywhere()) {
      named = Optional.empty();
    }
  }

  void severity(Severity level, PathScope scope) {
    severities.add(new Scoped<>(level, scope));
  }

  void unknown(UnknownMode mode, PathScope scope) {
    modes.add(new Scoped<>(mode, scope));
  }

  /** A profile of the project asks for the rule by its name. */
  void name(ConfigProblems.Use use) {
    named = Optional.of(use);
  }

  Optional<ConfigProblems.Use> named() {
    return named;
  }

  /** Whether there may be a file for which the rule is active. */
  boolean mayBeActive() {
    for (Scoped<Boolean> item : activity.reversed()) {
      if (item.value()) {
        return true;
      }
      if (item.scope().isEverywhere()) {
        return false;
      }
    }
    return false;
  }

  ActiveRule active() {
    return new ActiveRule(rule, activity, severities, modes);
  }
}
