package io.plimsoll.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** Finds the configuration and the repository that a working directory belongs to. */
final class ProjectFolder {
  private static final String CONFIGURATION = "plimsoll.yaml";

  private ProjectFolder() {}

  /** The configuration that is named, else the closest one up to the repository. */
  static Optional<Path> configuration(ParseResult arguments, Console console) {
    String named = arguments.matchedOptionValue("--config", "");
    if (!named.isEmpty()) {
      Path file = console.directory().resolve(named);
      if (!Files.isRegularFile(file)) {
        throw new UsageError("the configuration " + named + " does not exist");
      }
      return Optional.of(file);
    }
    Path top = repository(console.directory());
    for (Optional<Path> at = Optional.of(console.directory());
        at.isPresent();
        at = Optional.ofNullable(at.get().getParent())) {
      Path file = at.get().resolve(CONFIGURATION);
      if (Files.isRegularFile(file)) {
        return Optional.of(file);
      }
      if (at.get().equals(top)) {
        break;
      }
    }
    return Optional.empty();
  }

  /** The repository that holds a folder, else the folder. */
  static Path repository(Path folder) {
    for (Optional<Path> at = Optional.of(folder);
        at.isPresent();
        at = Optional.ofNullable(at.get().getParent())) {
      if (Files.exists(at.get().resolve(".git"))) {
        return at.get();
      }
    }
    return folder;
  }
}
