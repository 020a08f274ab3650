package io.plimsoll.dockerfile;

import java.util.List;
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
 * @param bases what is known of outside base images
 */
public record BuildInputs(
    Map<String, String> arguments,
    Optional<String> target,
    Optional<String> platform,
    Set<String> contexts,
    KnownBases bases) {
  /** Nothing given. */
  public static final BuildInputs NONE =
      new BuildInputs(Map.of(), Optional.empty(), Optional.empty(), Set.of(), KnownBases.NONE);

  public BuildInputs {
    arguments = Map.copyOf(arguments);
    contexts = Set.copyOf(contexts);
  }

  public BuildInputs arguments(Map<String, String> given) {
    return new BuildInputs(given, target, platform, contexts, bases);
  }

  public BuildInputs target(String stage) {
    return new BuildInputs(arguments, Optional.of(stage), platform, contexts, bases);
  }

  public BuildInputs platform(String given) {
    return new BuildInputs(arguments, target, Optional.of(given), contexts, bases);
  }

  public BuildInputs contexts(Set<String> names) {
    return new BuildInputs(arguments, target, platform, names, bases);
  }

  public BuildInputs bases(KnownBases known) {
    return new BuildInputs(arguments, target, platform, contexts, known);
  }

  /** Base images of which the environment is known, by the reference as FROM has it. */
  public BuildInputs baseEnvironments(Map<String, Map<String, String>> byReference) {
    Map<String, Map<String, String>> all = Map.copyOf(byReference);
    return bases(
        (reference, on) ->
            Optional.ofNullable(all.get(reference)).map(e -> new KnownBases.Base(e, List.of())));
  }
}
