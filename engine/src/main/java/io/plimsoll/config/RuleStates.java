package io.plimsoll.config;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedPolicies;
import io.plimsoll.typed.TypedProfile;
import io.plimsoll.typed.TypedProfile.Item;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.UnknownMode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Applies items of profiles and of the configuration file to rules, one after the other. */
final class RuleStates {
  private final Map<String, RuleState> states = new TreeMap<>();
  private final List<String> own;
  private final Consumer<Diagnostic> reports;

  /** The state before any profile: the project's own rules are active, no other is. */
  RuleStates(TypedPolicies policies, Consumer<Diagnostic> reports) {
    this.own = policies.own();
    this.reports = reports;
    for (TypedRule rule : policies.rules()) {
      RuleState state = new RuleState(rule);
      if (own.contains(rule.packageName())) {
        state.activate(PathScope.EVERYWHERE);
      }
      states.put(rule.fullName(), state);
    }
  }

  /** By full name of the rule. */
  Collection<RuleState> all() {
    return states.values();
  }

  private RuleState state(TypedRule rule) {
    return states.computeIfAbsent(rule.fullName(), n -> new RuleState(rule));
  }

  void use(TypedProfile profile, Item.Use use) {
    boolean isOwn = own.contains(packageOf(profile));
    for (TypedRule rule : use.rules()) {
      RuleState state = state(rule);
      state.activate(PathScope.of(use.paths()));
      if (use.named() && isOwn) {
        state.name(new ConfigProblems.Use(profile, use));
      }
    }
  }

  private static String packageOf(TypedProfile profile) {
    return profile.name().substring(0, Math.max(0, profile.name().lastIndexOf('.')));
  }

  void drop(Item.Drop drop) {
    PathScope scope = PathScope.of(drop.paths());
    each(drop, drop.rules(), "there is nothing to drop", (state, item) -> state.drop(scope));
  }

  void severity(Item.SetSeverity set) {
    PathScope scope = PathScope.of(set.paths());
    each(
        set,
        set.rules(),
        "its severity changes nothing",
        (state, item) -> state.severity(set.level(), scope));
  }

  void unknown(Item.SetUnknown set) {
    PathScope scope = PathScope.of(set.paths());
    each(
        set,
        set.rules(),
        "its `unknown` changes nothing",
        (state, item) -> state.unknown(set.mode(), scope));
  }

  /** Applies to all rules; a rule that is not active is reported, but not one of a wildcard. */
  private void each(
      Item item, List<TypedRule> rules, String effect, BiConsumer<RuleState, Item> change) {
    boolean any = rules.isEmpty();
    for (TypedRule rule : rules) {
      RuleState state = state(rule);
      any |= state.mayBeActive();
      if (!state.mayBeActive() && !Items.isWildcard(item)) {
        reports.accept(ConfigProblems.stale(item.span(), rule, effect));
      }
      change.accept(state, item);
    }
    if (!any && Items.isWildcard(item)) {
      reports.accept(ConfigProblems.staleWildcard(item.span()));
    }
  }

  /** {@code severity:} of the file: over everything, everywhere. */
  void severity(TypedRule rule, Severity level, Written<String> name) {
    RuleState state = active(rule, name, "its severity changes nothing");
    state.severity(level, PathScope.EVERYWHERE);
  }

  /** {@code unknown:} of the file. */
  void unknown(TypedRule rule, UnknownMode mode, Written<String> name) {
    RuleState state = active(rule, name, "its `unknown` changes nothing");
    state.unknown(mode, PathScope.EVERYWHERE);
  }

  private RuleState active(TypedRule rule, Written<String> name, String effect) {
    RuleState state = state(rule);
    if (!state.mayBeActive()) {
      reports.accept(ConfigProblems.stale(name.span(), rule, effect));
    }
    return state;
  }
}
