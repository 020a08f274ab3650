package io.plimsoll.config;

import io.plimsoll.model.Value;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedWaiver;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Policies with everything that decides how they judge.
 *
 * @param profile full name of the profile
 * @param rules by full name; each has a value for every parameter it uses
 * @param unconfigured rules that wait for a parameter
 * @param values of all parameters that have one
 * @param failOn the least severity that blocks; empty: nothing does
 * @param waivers those of the rules
 * @param settings everything in force, by name
 * @param paths globs of the profile's items, to be held against the inputs of a run
 * @param waiverDays longest lifetime of a waiver
 */
public record ActivePolicy(
    String profile,
    List<ActiveRule> rules,
    List<Unconfigured> unconfigured,
    Map<Parameter, Value> values,
    List<TypedWaiver> waivers,
    Optional<Severity> failOn,
    List<EffectiveSetting> settings,
    List<ProfilePath> paths,
    OptionalInt waiverDays,
    boolean compatPragmas) {
  public ActivePolicy {
    rules = List.copyOf(rules);
    unconfigured = List.copyOf(unconfigured);
    values = Map.copyOf(values);
    waivers = List.copyOf(waivers);
    settings = List.copyOf(settings);
    paths = List.copyOf(paths);
  }
}
