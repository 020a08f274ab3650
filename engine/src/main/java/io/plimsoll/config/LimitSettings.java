package io.plimsoll.config;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The limits in force and who set them: the command line, else the file, else their defaults.
 *
 * <p>Policies have no part in them, so that inputs can be read before policies are compiled.
 *
 * @param settings one for each limit, in the order of the limits
 * @param diagnostics what is wrong with the command line; the file was checked when it was read
 */
public record LimitSettings(
    InputLimits limits, List<EffectiveSetting> settings, List<Diagnostic> diagnostics) {
  private static final String OPTION = "--limit";

  public LimitSettings {
    settings = List.copyOf(settings);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The limits that a file and a command line set. */
  public static LimitSettings of(Optional<ConfigFile> file, Overrides overrides) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<Limit, Chosen<Long>> chosen = new EnumMap<>(Limit.class);
    file.map(f -> f.inputs().limits())
        .orElse(Map.of())
        .forEach(
            (limit, value) ->
                chosen.put(
                    limit,
                    new Chosen<>(
                        value.value(), Chosen.file(value.span()), Optional.of(value.span()))));
    LimitValues values = new LimitValues(diagnostics::add);
    for (String argument : overrides.limits()) {
      Written<String> whole = Given.optionValue(OPTION, argument);
      int equals = argument.indexOf('=');
      if (equals <= 0) {
        diagnostics.add(malformed(whole));
        continue;
      }
      int start = whole.span().start();
      int end = whole.span().end();
      Written<String> name =
          new Written<>(
              argument.substring(0, equals), whole.span().source().span(start, start + equals));
      Written<String> value =
          new Written<>(
              argument.substring(equals + 1), whole.span().source().span(start + equals + 1, end));
      values
          .read(name, value)
          .ifPresent(
              set ->
                  chosen.put(
                      set.limit(),
                      new Chosen<>(set.value().value(), Chosen.COMMAND_LINE, Optional.empty())));
    }
    return new LimitSettings(limits(chosen), settings(chosen), diagnostics);
  }

  private static Diagnostic malformed(Written<String> argument) {
    return Diagnostic.at(argument.span(), Code.E0705, "`--limit` takes a name and a value")
        .help("write `--limit NAME=VALUE`, as in `--limit document_size=128MiB`");
  }

  private static InputLimits limits(Map<Limit, Chosen<Long>> chosen) {
    InputLimits limits = InputLimits.DEFAULT;
    for (Map.Entry<Limit, Chosen<Long>> one : chosen.entrySet()) {
      limits = limits.with(one.getKey(), one.getValue().value());
    }
    return limits;
  }

  private static List<EffectiveSetting> settings(Map<Limit, Chosen<Long>> chosen) {
    List<EffectiveSetting> all = new ArrayList<>();
    for (Limit limit : Limit.values()) {
      Chosen<Long> value =
          Optional.ofNullable(chosen.get(limit))
              .orElseGet(() -> new Chosen<>(limit.standard(), Chosen.DEFAULT, Optional.empty()));
      all.add(
          new EffectiveSetting(
              "inputs.limits." + limit.word(),
              limit.show(value.value()),
              value.from(),
              value.span()));
    }
    return all;
  }
}
