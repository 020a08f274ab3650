package io.plimsoll.config;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.typed.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Which parameter a name of the configuration means (reference, "Full names"). */
final class ParameterNames {
  private final List<Parameter> parameters;
  private final Consumer<Diagnostic> reports;

  ParameterNames(List<Parameter> parameters, Consumer<Diagnostic> reports) {
    this.parameters = parameters;
    this.reports = reports;
  }

  /** The parameter of a full name or an unambiguous shorter one. */
  Optional<Parameter> of(Written<String> name) {
    return choose(name, p -> isShort(p, name.value()), p -> p.fullName().equals(name.value()));
  }

  /**
   * The parameter of an environment variable.
   *
   * @param name its last part, in capitals, with the place of the whole variable
   */
  Optional<Parameter> ofVariable(Written<String> name) {
    return choose(
        name,
        p ->
            ("_" + capitals(p.fullName())).endsWith("_" + name.value()) && hasRule(p, name.value()),
        p -> capitals(p.fullName()).equals(name.value()));
  }

  private Optional<Parameter> choose(
      Written<String> name, Predicate<Parameter> fits, Predicate<Parameter> isExact) {
    List<Parameter> found = parameters.stream().filter(fits).toList();
    List<Parameter> exact = found.stream().filter(isExact).toList();
    List<Parameter> meant = exact.isEmpty() ? found : exact;
    List<Parameter> settable = meant.stream().filter(ParameterNames::isSettable).toList();
    if (settable.size() == 1) {
      return Optional.of(settable.getFirst());
    }
    if (settable.size() > 1) {
      reports.accept(
          ConfigProblems.ambiguous(
              name, "parameters", settable.stream().map(Parameter::fullName).toList()));
    } else if (!meant.isEmpty()) {
      reports.accept(ConfigProblems.privateParameter(name, meant.getFirst()));
    } else {
      reports.accept(
          ConfigProblems.noneOf(
              name,
              candidates(name.value()),
              Code.E0111,
              "there is no parameter `" + name.value() + "`"));
    }
    return Optional.empty();
  }

  private static boolean isSettable(Parameter parameter) {
    return parameter.rule().isPresent() || parameter.isPublic();
  }

  /**
   * A parameter of a rule is named with its rule; of the package any first words may be missing.
   */
  private static boolean isShort(Parameter parameter, String name) {
    return parameter.fullName().equals(name)
        || name.equals(key(parameter))
        || (name.endsWith(separator(parameter) + key(parameter))
            && parameter.fullName().endsWith("." + name));
  }

  private static String key(Parameter parameter) {
    return parameter.rule().map(r -> r + ".").orElse("") + parameter.name();
  }

  private static String separator(Parameter parameter) {
    return parameter.rule().isPresent() ? "/" : ".";
  }

  private static boolean hasRule(Parameter parameter, String variable) {
    return ("_" + variable).endsWith("_" + capitals(key(parameter)));
  }

  private static String capitals(String name) {
    StringBuilder out = new StringBuilder();
    for (char c : name.toUpperCase(Locale.ROOT).toCharArray()) {
      out.append((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ? c : '_');
    }
    return out.toString();
  }

  private Set<String> candidates(String written) {
    boolean isVariable = written.equals(capitals(written));
    Set<String> all = new TreeSet<>();
    for (Parameter parameter : parameters) {
      if (isSettable(parameter)) {
        all.add(isVariable ? capitals(parameter.fullName()) : parameter.fullName());
        all.add(isVariable ? capitals(key(parameter)) : key(parameter));
      }
    }
    return all;
  }
}
