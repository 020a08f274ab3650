package io.plimsoll.config;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * A value of a parameter as a command line or an environment variable has it.
 *
 * @param name with its place
 * @param value a text of its own, so that places in it are places in what was typed
 */
record Given(Written<String> name, Source value) {
  private static final String COMMAND_LINE = "command line";
  private static final String OPTION = "-P ";

  /** Splits {@code NAME=VALUE}; nothing without a name and {@code =}. */
  static Optional<Given> option(String argument) {
    int equals = argument.indexOf('=');
    if (equals <= 0) {
      return Optional.empty();
    }
    String name = argument.substring(0, equals);
    Span place = commandLine(OPTION + argument, OPTION.length(), OPTION.length() + name.length());
    Source value = Source.of(OPTION + name, argument.substring(equals + 1));
    return Optional.of(new Given(new Written<>(name, place), value));
  }

  static Span malformed(String argument) {
    return commandLine(OPTION + argument, OPTION.length(), OPTION.length() + argument.length());
  }

  static Given variable(String variable, String name, String value) {
    Source source = Source.of("environment", variable + "=" + value);
    Span place = source.span(variable.length() - name.length(), variable.length());
    return new Given(new Written<>(name, place), Source.of("environment " + variable, value));
  }

  /** The value of an option of the command line. */
  static Written<String> optionValue(String option, String value) {
    return new Written<>(
        value,
        commandLine(
            option + " " + value, option.length() + 1, option.length() + 1 + value.length()));
  }

  /** The value of an environment variable. */
  static Written<String> variableValue(String variable, String value) {
    Source source = Source.of("environment", variable + "=" + value);
    return new Written<>(value, source.span(variable.length() + 1, source.text().length()));
  }

  private static Span commandLine(String text, int start, int end) {
    return Source.of(COMMAND_LINE, text).span(start, end);
  }
}
