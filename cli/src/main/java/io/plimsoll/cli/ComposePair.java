package io.plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A compose file and the one that overrides it: {@code compose.yaml} with {@code
 * compose.override.yaml} or {@code .yml} (Compose, "Default Compose file paths").
 */
final class ComposePair {
  private static final String OVERRIDE = ".override";
  private static final List<String> ENDINGS = List.of(".yaml", ".yml");

  private ComposePair() {}

  /** The file that overrides this one, if there is one beside it. */
  static Optional<Path> override(Path base) {
    return stem(base).stream()
        .flatMap(stem -> ENDINGS.stream().map(e -> base.resolveSibling(stem + OVERRIDE + e)))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** The files that this override may belong to. */
  static List<Path> bases(Path override) {
    return stem(override).stream()
        .filter(stem -> stem.endsWith(OVERRIDE))
        .map(stem -> stem.substring(0, stem.length() - OVERRIDE.length()))
        .flatMap(stem -> ENDINGS.stream().map(e -> override.resolveSibling(stem + e)))
        .toList();
  }

  private static Optional<String> stem(Path file) {
    String name = file.getFileName().toString();
    return ENDINGS.stream()
        .filter(name::endsWith)
        .map(e -> name.substring(0, name.length() - e.length()))
        .findFirst();
  }
}
