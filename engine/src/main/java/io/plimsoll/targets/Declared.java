package io.plimsoll.targets;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Views that the project says belong together ({@code targets:} in {@code plimsoll.yaml}).
 *
 * @param dockerfile path of its Dockerfile as reports print it
 * @param image path of the input with its image, or one of its names
 * @param service name of the target that its containers would make
 * @param evidence whether the evidence of a path belongs to it
 */
public record Declared(
    String name,
    Optional<String> dockerfile,
    Optional<String> stage,
    Optional<String> image,
    Optional<String> service,
    Predicate<String> evidence,
    Optional<String> environment) {

  boolean claims(String path) {
    return evidence.test(path);
  }
}
