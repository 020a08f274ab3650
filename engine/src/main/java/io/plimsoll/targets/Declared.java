package io.plimsoll.targets;

import java.util.Optional;

/**
 * Views that the project says belong together ({@code targets:} in {@code plimsoll.yaml}).
 *
 * @param dockerfile path of its Dockerfile as reports print it
 * @param service name of the target that its containers would make
 */
public record Declared(
    String name,
    Optional<String> dockerfile,
    Optional<String> stage,
    Optional<String> service,
    Optional<String> environment) {}
