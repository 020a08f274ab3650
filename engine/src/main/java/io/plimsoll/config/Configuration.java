package io.plimsoll.config;

import io.plimsoll.builtin.Builtins;
import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.Glob;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedPolicies;
import io.plimsoll.typed.TypedProfile;
import io.plimsoll.typed.TypedProfile.Item;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedWaiver;
import io.plimsoll.typed.UnknownMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** One run of the {@link Configurator}. */
final class Configuration {
  private static final String DEFAULT_PROFILE = "std.recommended";
  private static final Chosen<FailOn> DEFAULT_FAIL_ON =
      new Chosen<>(new FailOn(Optional.of(Severity.MEDIUM)), Chosen.DEFAULT, Optional.empty());
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic d) -> d.place().map(p -> p.source().name()).orElse(""))
          .thenComparing(d -> d.place().map(Span::start).orElse(0))
          .thenComparing(Diagnostic::code);

  private final TypedPolicies policies;
  private final Optional<ConfigFile> file;
  private final Overrides overrides;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Profiles profiles;
  private final RuleStates states;
  private final ParameterValues values;
  private final List<ProfilePath> paths = new ArrayList<>();
  private Chosen<FailOn> failOn = DEFAULT_FAIL_ON;

  Configuration(
      Schema schema,
      Builtins builtins,
      TypedPolicies policies,
      Optional<ConfigFile> file,
      Overrides overrides) {
    this.policies = policies;
    this.file = file;
    this.overrides = overrides;
    this.profiles = new Profiles(policies.profiles(), diagnostics::add);
    this.states = new RuleStates(policies, diagnostics::add);
    this.values =
        new ParameterValues(
            new ParameterNames(policies.parameters(), diagnostics::add),
            new ValueText(schema, diagnostics::add),
            new Constants(schema, builtins, diagnostics::add),
            diagnostics::add);
  }

  Configured configure() {
    policies.profiles().forEach(p -> Contradictions.check(p, diagnostics::add));
    values.defaults(policies.parameters());
    Chosen<String> profile = profile();
    profiles
        .byFullName(profile.value())
        .ifPresent(p -> profiles.parentFirst(p).forEach(this::apply));
    file.ifPresent(this::apply);
    values.environment(overrides);
    values.commandLine(overrides);
    outerFailOn();
    LimitSettings limits = LimitSettings.of(file, overrides);
    diagnostics.addAll(limits.diagnostics());
    List<Unconfigured> unconfigured = new ArrayList<>();
    List<ActiveRule> active = active(unconfigured);
    checkNames(active);
    Map<Parameter, Value> plain = new LinkedHashMap<>();
    values.values().forEach((parameter, chosen) -> plain.put(parameter, chosen.value()));
    OptionalInt waiverDays = file.map(ConfigFile::waiverDays).orElse(OptionalInt.empty());
    boolean pragmas = file.map(ConfigFile::compatPragmas).orElse(false);
    ActivePolicy policy =
        new ActivePolicy(
            profile.value(),
            active,
            unconfigured,
            plain,
            waivers(active),
            failOn.value().least(),
            new Settings(profile, failOn, values.values(), file, limits.settings()).all(),
            paths,
            waiverDays,
            pragmas);
    return new Configured(policy, diagnostics.stream().distinct().sorted(BY_PLACE).toList());
  }

  /** The name of the profile; one that is not there is reported, unless nobody asked for it. */
  private Chosen<String> profile() {
    Optional<Chosen<Written<String>>> named =
        overrides
            .profile()
            .map(
                n ->
                    new Chosen<>(
                        Given.optionValue("--profile", n), Chosen.COMMAND_LINE, Optional.empty()));
    named = named.or(() -> variable(Overrides.PROFILE));
    named =
        named.or(
            () ->
                file.flatMap(ConfigFile::profile)
                    .map(w -> new Chosen<>(w, Chosen.file(w.span()), Optional.of(w.span()))));
    return named
        .map(
            c ->
                new Chosen<>(
                    profiles.of(c.value()).map(TypedProfile::name).orElse(c.value().value()),
                    c.from(),
                    c.span()))
        .orElseGet(() -> new Chosen<>(DEFAULT_PROFILE, Chosen.DEFAULT, Optional.empty()));
  }

  private Optional<Chosen<Written<String>>> variable(String name) {
    return overrides
        .variable(name)
        .map(
            v ->
                new Chosen<>(
                    Given.variableValue(name, v), Chosen.environment(name), Optional.empty()));
  }

  private void apply(TypedProfile profile) {
    for (Item item : profile.items()) {
      switch (item) {
        case Item.Use u -> states.use(profile, u);
        case Item.Drop d -> states.drop(d);
        case Item.SetSeverity s -> states.severity(s);
        case Item.SetUnknown s -> states.unknown(s);
        case Item.SetParameter p -> values.set(profile, p);
        case Item.SetFailOn f ->
            failOn =
                new Chosen<>(
                    new FailOn(f.level()), Chosen.profile(profile.name()), Optional.of(f.span()));
      }
      for (Glob glob : PathScope.of(List.copyOf(Items.scope(item))).globs()) {
        paths.add(new ProfilePath(glob, item.span()));
      }
    }
  }

  private void apply(ConfigFile config) {
    RuleNames names = new RuleNames(policies.rules(), diagnostics::add);
    Map<TypedRule, Span> seen = new HashMap<>();
    for (ConfigFile.OfRule<Severity> set : config.severity()) {
      for (TypedRule rule : named(names, set.rule(), seen)) {
        states.severity(rule, set.value(), set.rule());
      }
    }
    seen.clear();
    for (ConfigFile.OfRule<UnknownMode> set : config.unknown()) {
      for (TypedRule rule : named(names, set.rule(), seen)) {
        states.unknown(rule, set.value(), set.rule());
      }
    }
    values.file(config);
    config
        .failOn()
        .ifPresent(
            w -> failOn = new Chosen<>(w.value(), Chosen.file(w.span()), Optional.of(w.span())));
  }

  private List<TypedRule> named(RuleNames names, Written<String> name, Map<TypedRule, Span> seen) {
    List<TypedRule> rules = names.of(name);
    for (TypedRule rule : rules) {
      Span first = seen.putIfAbsent(rule, name.span());
      if (first != null) {
        diagnostics.add(ConfigProblems.namedTwice(name.span(), first, rule.fullName()));
      }
    }
    return rules;
  }

  private void outerFailOn() {
    variable(Overrides.FAIL_ON).ifPresent(this::failOn);
    overrides
        .failOn()
        .map(
            v ->
                new Chosen<>(
                    Given.optionValue("--fail-on", v), Chosen.COMMAND_LINE, Optional.<Span>empty()))
        .ifPresent(this::failOn);
  }

  private void failOn(Chosen<Written<String>> word) {
    Optional<FailOn> level = FailOn.of(word.value().value());
    if (level.isPresent()) {
      failOn = new Chosen<>(level.get(), word.from(), word.span());
    } else {
      diagnostics.add(
          ConfigProblems.noneOf(
              word.value(),
              Levels.failOn(),
              Code.E0705,
              "`" + word.value().value() + "` is no severity that can block"));
    }
  }

  /** The rules that can judge; those without a value for a parameter are set aside or an error. */
  private List<ActiveRule> active(List<Unconfigured> unconfigured) {
    UsedParameters used = new UsedParameters();
    List<ActiveRule> active = new ArrayList<>();
    for (RuleState state : states.all()) {
      if (!state.mayBeActive()) {
        continue;
      }
      List<Parameter> missing =
          used.of(state.rule(), policies.waivers()).stream()
              .filter(p -> !values.values().containsKey(p) && !values.isReported(p))
              .toList();
      boolean isOwn = policies.own().contains(state.rule().packageName());
      if (missing.isEmpty()) {
        active.add(state.active());
      } else if (isOwn || state.named().isPresent()) {
        missing.forEach(
            p -> diagnostics.add(ConfigProblems.withoutValue(p, state.rule(), state.named())));
      } else {
        unconfigured.add(new Unconfigured(state.rule(), missing));
      }
    }
    return active;
  }

  /** The waivers of rules that judge; the conditions of others may read what has no value. */
  private List<TypedWaiver> waivers(List<ActiveRule> active) {
    Set<TypedRule> rules = active.stream().map(ActiveRule::rule).collect(Collectors.toSet());
    return policies.waivers().stream().filter(w -> rules.contains(w.rule())).toList();
  }

  private void checkNames(List<ActiveRule> active) {
    Map<String, TypedRule> byName = new HashMap<>();
    for (ActiveRule rule : active) {
      TypedRule first = byName.putIfAbsent(rule.rule().name(), rule.rule());
      if (first != null) {
        boolean isFirstOwn = policies.own().contains(first.packageName());
        diagnostics.add(
            isFirstOwn
                ? ConfigProblems.twoOfOneName(first, rule.rule())
                : ConfigProblems.twoOfOneName(rule.rule(), first));
      }
    }
  }
}
