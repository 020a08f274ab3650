package io.plimsoll.config;

import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * A value with who gave it.
 *
 * @param from as {@link EffectiveSetting} prints it
 */
record Chosen<T>(T value, String from, Optional<Span> span) {
  static final String DEFAULT = "default";
  static final String COMMAND_LINE = "command line";

  static String profile(String name) {
    return "profile " + name;
  }

  static String environment(String variable) {
    return "environment " + variable;
  }

  static String file(Span span) {
    return span.source().name() + ":" + span.line();
  }
}
