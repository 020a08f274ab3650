package io.plimsoll.targets;

import java.util.Map;
import java.util.Optional;

/**
 * How a container's image is built, as its definition says.
 *
 * @param dockerfile path of the Dockerfile as reports print it
 * @param stage the stage that is built; empty: the last
 * @param arguments build arguments with known values
 */
public record BuildOf(String dockerfile, Optional<String> stage, Map<String, String> arguments) {
  public BuildOf {
    arguments = Map.copyOf(arguments);
  }
}
