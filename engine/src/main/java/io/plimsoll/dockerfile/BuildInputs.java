package io.plimsoll.dockerfile;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a caller of {@code docker build} adds to the file.
 *
 * @param arguments {@code --build-arg}
 * @param target {@code --target}; absent means the last stage
 * @param platform {@code --platform os/arch[/variant]} of the result
 * @param contexts names of {@code --build-context}
 * @param baseEnvironments environment of outside base images, by the reference as FROM has it
 */
public record BuildInputs(
    Map<String, String> arguments,
    Optional<String> target,
    Optional<String> platform,
    Set<String> contexts,
    Map<String, Map<String, String>> baseEnvironments) {
  /** Nothing given. */
  public static final BuildInputs NONE =
      new BuildInputs(Map.of(), Optional.empty(), Optional.empty(), Set.of(), Map.of());

  public BuildInputs {
    arguments = Map.copyOf(arguments);
    contexts = Set.copyOf(contexts);
    baseEnvironments = Map.copyOf(baseEnvironments);
  }

  public BuildInputs arguments(Map<String, String> given) {
    return new BuildInputs(given, target, platform, contexts, baseEnvironments);
  }

  public BuildInputs target(String stage) {
    return new BuildInputs(arguments, Optional.of(stage), platform, contexts, baseEnvironments);
  }

  public BuildInputs platform(String given) {
    return new BuildInputs(arguments, target, Optional.of(given), contexts, baseEnvironments);
  }

  public BuildInputs contexts(Set<String> names) {
    return new BuildInputs(arguments, target, platform, names, baseEnvironments);
  }

  public BuildInputs baseEnvironments(Map<String, Map<String, String>> byReference) {
    return new BuildInputs(arguments, target, platform, contexts, byReference);
  }
}
