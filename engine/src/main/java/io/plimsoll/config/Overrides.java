package io.plimsoll.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is said outside of files.
 *
 * <p>The environment is read for {@code PLIMSOLL_PROFILE}, {@code PLIMSOLL_FAIL_ON} and {@code
 * PLIMSOLL_PARAM_…}, the name of a parameter in capitals with underscores in place of all other
 * characters; an empty variable counts as not set.
 *
 * @param profile {@code --profile}
 * @param failOn {@code --fail-on}
 * @param parameters the arguments of {@code -P}, {@code NAME=VALUE} each
 * @param limits the arguments of {@code --limit}, {@code NAME=VALUE} each
 * @param environment variables by name; the engine reads none itself
 */
public record Overrides(
    Optional<String> profile,
    Optional<String> failOn,
    List<String> parameters,
    List<String> limits,
    Map<String, String> environment) {
  /** Nothing said. */
  public static final Overrides NONE =
      new Overrides(Optional.empty(), Optional.empty(), List.of(), List.of(), Map.of());

  static final String PROFILE = "PLIMSOLL_PROFILE";
  static final String FAIL_ON = "PLIMSOLL_FAIL_ON";
  static final String PARAMETER = "PLIMSOLL_PARAM_";

  public Overrides {
    parameters = List.copyOf(parameters);
    limits = List.copyOf(limits);
    environment = Map.copyOf(environment);
  }

  Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(v -> !v.isEmpty());
  }
}
