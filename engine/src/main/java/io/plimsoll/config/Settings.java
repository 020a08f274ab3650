package io.plimsoll.config;

import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything in force, for a person who wonders why. */
record Settings(
    Chosen<String> profile,
    Chosen<FailOn> failOn,
    Map<Parameter, Chosen<Value>> values,
    Optional<ConfigFile> file,
    List<EffectiveSetting> limits) {

  /** The profile and what blocks, settings of the file, parameters by name, limits. */
  List<EffectiveSetting> all() {
    List<EffectiveSetting> all = new ArrayList<>();
    all.add(new EffectiveSetting("profile", profile.value(), profile.from(), profile.span()));
    all.add(new EffectiveSetting("fail_on", failOn.value().word(), failOn.from(), failOn.span()));
    file.ifPresent(f -> ofFile(f, all));
    values.entrySet().stream()
        .sorted(Comparator.comparing(e -> e.getKey().fullName()))
        .forEach(e -> all.add(parameter(e.getKey(), e.getValue())));
    all.addAll(limits);
    return all;
  }

  private static EffectiveSetting parameter(Parameter parameter, Chosen<Value> chosen) {
    return new EffectiveSetting(
        parameter.fullName(), SettingText.of(chosen.value()), chosen.from(), chosen.span());
  }

  private static void ofFile(ConfigFile file, List<EffectiveSetting> all) {
    file.severity()
        .forEach(s -> all.add(written("severity " + s.rule().value(), s.value().word(), s.span())));
    file.unknown()
        .forEach(s -> all.add(written("unknown " + s.rule().value(), s.value().word(), s.span())));
    String name = file.source().name();
    file.waiverDays()
        .ifPresent(
            d ->
                all.add(
                    new EffectiveSetting(
                        "waivers.max_days", Integer.toString(d), name, Optional.empty())));
    if (file.compatPragmas()) {
      all.add(new EffectiveSetting("compat_pragmas", "true", name, Optional.empty()));
    }
  }

  private static EffectiveSetting written(String name, String value, Span span) {
    return new EffectiveSetting(name, value, Chosen.file(span), Optional.of(span));
  }
}
