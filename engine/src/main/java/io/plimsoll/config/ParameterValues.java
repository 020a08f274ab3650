package io.plimsoll.config;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * The value of each parameter, the weakest word first: default, parent profile, profile, file,
 * environment, command line. A value replaces the one before, it never merges.
 */
final class ParameterValues {
  private final ParameterNames names;
  private final ValueText texts;
  private final GivenValues given;
  private final Constants constants;
  private final Consumer<Diagnostic> reports;
  private final Map<Parameter, Chosen<Value>> values = new LinkedHashMap<>();
  private final Set<Parameter> reported = new HashSet<>();

  ParameterValues(
      ParameterNames names, ValueText texts, Constants constants, Consumer<Diagnostic> reports) {
    this.names = names;
    this.texts = texts;
    this.given = new GivenValues(texts, reports);
    this.constants = constants;
    this.reports = reports;
  }

  Map<Parameter, Chosen<Value>> values() {
    return values;
  }

  /** Whether a value was given that is none, so that nobody has to hear that there is none. */
  boolean isReported(Parameter parameter) {
    return reported.contains(parameter);
  }

  void defaults(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      parameter
          .defaultValue()
          .flatMap(constants::value)
          .ifPresent(
              v -> values.put(parameter, new Chosen<>(v, Chosen.DEFAULT, v.origin().span())));
    }
  }

  void set(TypedProfile profile, TypedProfile.Item.SetParameter item) {
    Span place = item.value().span();
    Optional<Value> value = constants.value(item.value());
    put(item.parameter(), value, Chosen.profile(profile.name()), place);
  }

  void file(ConfigFile file) {
    Map<Parameter, Span> seen = new LinkedHashMap<>();
    for (ConfigFile.Param param : file.params()) {
      Span place = param.name().place();
      Optional<Parameter> parameter = names.of(new Written<>(param.name().text(), place));
      if (parameter.isEmpty()) {
        continue;
      }
      Span first = seen.putIfAbsent(parameter.get(), place);
      if (first != null) {
        reports.accept(ConfigProblems.namedTwice(place, first, parameter.get().fullName()));
      }
      Optional<Value> value = texts.read(param.value(), parameter.get().type());
      put(parameter.get(), value, Chosen.file(place), param.value().place());
    }
  }

  void environment(Overrides overrides) {
    for (String variable : new TreeSet<>(overrides.environment().keySet())) {
      Optional<String> value = overrides.variable(variable);
      if (variable.startsWith(Overrides.PARAMETER) && value.isPresent()) {
        String name = variable.substring(Overrides.PARAMETER.length());
        Given one = Given.variable(variable, name, value.get());
        names
            .ofVariable(one.name())
            .ifPresent(p -> put(p, List.of(one), Chosen.environment(variable)));
      }
    }
  }

  void commandLine(Overrides overrides) {
    Map<Parameter, List<Given>> parts = new LinkedHashMap<>();
    for (String argument : overrides.parameters()) {
      Optional<Given> one = Given.option(argument);
      if (one.isEmpty()) {
        reports.accept(ConfigProblems.malformedOverride(Given.malformed(argument)));
        continue;
      }
      names
          .of(one.get().name())
          .ifPresent(p -> parts.computeIfAbsent(p, n -> new ArrayList<>()).add(one.get()));
    }
    parts.forEach((parameter, all) -> put(parameter, all, Chosen.COMMAND_LINE));
  }

  private void put(Parameter parameter, List<Given> parts, String from) {
    put(parameter, given.read(parameter, parts), from, parts.getFirst().value().all());
  }

  private void put(Parameter parameter, Optional<Value> value, String from, Span place) {
    if (value.isEmpty()) {
      reported.add(parameter);
      return;
    }
    Refinements.check(parameter, value.get(), place).ifPresent(reports);
    values.put(parameter, new Chosen<>(value.get(), from, Optional.of(place)));
  }
}
