package io.plimsoll.api;

import io.plimsoll.source.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What lies beside an input, and what its caller knows about how it is used.
 *
 * @param files gives the text of a file that an input names (env files, includes, extended files),
 *     by its path as reports print it; empty where there is none or it must not be read
 * @param environment files of variables that an input may use, besides {@code .env} beside it;
 *     later ones win
 * @param profiles profiles of compose that are selected
 * @param unsetIsEmpty whether a variable without a value is empty, as compose has it, instead of
 *     unknown
 */
public record Surroundings(
    Function<String, Optional<Source>> files,
    List<Source> environment,
    Set<String> profiles,
    boolean unsetIsEmpty) {
  /** Nothing is known. */
  public static final Surroundings NONE =
      new Surroundings(path -> Optional.empty(), List.of(), Set.of(), false);

  public Surroundings {
    environment = List.copyOf(environment);
    profiles = Set.copyOf(profiles);
  }
}
