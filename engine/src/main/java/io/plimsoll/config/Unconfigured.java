package io.plimsoll.config;

import io.plimsoll.typed.Parameter;
import io.plimsoll.typed.TypedRule;
import java.util.List;

/**
 * A rule that would be active if its parameters had values.
 *
 * @param parameters those without, at least one
 */
public record Unconfigured(TypedRule rule, List<Parameter> parameters) {
  public Unconfigured {
    parameters = List.copyOf(parameters);
  }

  /** The first of its parameters without value. */
  public Parameter parameter() {
    return parameters.getFirst();
  }
}
