package io.plimsoll.config;

import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.UnknownMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule that judges, somewhere at least, with what is in force for it there. */
public final class ActiveRule {
  private final TypedRule rule;
  private final List<Scoped<Boolean>> activity;
  private final List<Scoped<Severity>> severities;
  private final List<Scoped<UnknownMode>> modes;

  ActiveRule(
      TypedRule rule,
      List<Scoped<Boolean>> activity,
      List<Scoped<Severity>> severities,
      List<Scoped<UnknownMode>> modes) {
    this.rule = rule;
    this.activity = List.copyOf(activity);
    this.severities = List.copyOf(severities);
    this.modes = List.copyOf(modes);
  }

  public TypedRule rule() {
    return rule;
  }

  /**
   * What holds for subjects in a file; empty where the rule is not active.
   *
   * @param file path from the project root; empty for what has no file, which no {@code on} matches
   */
  public Optional<InForce> at(Optional<String> file) {
    return Scoped.last(activity, file).orElse(false)
        ? Optional.of(inForce(file))
        : Optional.empty();
  }

  /** What holds where no {@code on} says otherwise. */
  public InForce everywhere() {
    return inForce(Optional.empty());
  }

  private InForce inForce(Optional<String> file) {
    return new InForce(
        Scoped.last(severities, file).orElse(rule.severity()),
        Scoped.last(modes, file).orElse(rule.unknown()));
  }

  /** The globs that items of the profile name for it, in order; most rules have none. */
  public List<String> paths() {
    return Stream.of(activity, severities, modes)
        .flatMap(List::stream)
        .flatMap(s -> s.scope().globs().stream())
        .map(g -> g.source())
        .distinct()
        .toList();
  }
}
