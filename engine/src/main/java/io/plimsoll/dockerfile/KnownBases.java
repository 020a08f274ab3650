package io.plimsoll.dockerfile;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known of the images that stages stand on; the builder would pull them. */
@FunctionalInterface
public interface KnownBases {
  /** No image is at hand. */
  KnownBases NONE = (reference, platform) -> Optional.empty();

  /**
   * The image of a FROM.
   *
   * @param reference as FROM has it, its variables replaced
   * @param platform the one it is built for, where that is known
   */
  Optional<Base> find(String reference, Optional<String> platform);

  /**
   * What an image hands on to the stage that is built on it.
   *
   * @param environment its variables
   * @param triggers the instructions its ONBUILDs left to be run here
   */
  record Base(Map<String, String> environment, List<Instruction> triggers) {
    public Base {
      environment = Map.copyOf(environment);
      triggers = List.copyOf(triggers);
    }
  }
}
