package io.plimsoll.cli;

import io.plimsoll.api.PolicySource;
import io.plimsoll.diagnostic.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads policy files. */
final class PolicyFiles {
  private static final String TESTS = ".test.plim";

  private PolicyFiles() {}

  /** The policy files at or below a path, sorted. */
  static List<Path> below(Path path) {
    if (Files.isRegularFile(path)) {
      return List.of(path);
    }
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(path)) {
      return all.filter(p -> p.toString().endsWith(".plim") && !p.toString().contains("/target/"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UsageError(path + " cannot be read: " + e.getMessage());
    }
  }

  /**
   * A path as reports print it: relative to the working directory where it lies below, {@code /} on
   * every system.
   */
  static String name(Path directory, Path file) {
    Path absolute = file.toAbsolutePath().normalize();
    Path from = directory.toAbsolutePath().normalize();
    Path shown = absolute.startsWith(from) ? from.relativize(absolute) : absolute;
    return shown.toString().replace('\\', '/');
  }

  /**
   * Reads policy files.
   *
   * @param tests whether test files are wanted too
   * @param problems gets what cannot be read
   */
  static List<PolicySource> read(
      Path directory, Path root, boolean tests, PolicySource.Kind kind, List<Diagnostic> problems) {
    List<PolicySource> sources = new ArrayList<>();
    Path base = Files.isDirectory(root) ? root : root.toAbsolutePath().resolveSibling("");
    for (Path file : below(root)) {
      if (!tests && file.toString().endsWith(TESTS)) {
        continue;
      }
      switch (ReadText.file(file, name(directory, file), ReadText.Most.OWN)) {
        case ReadText.Result.Failed failed -> problems.add(failed.diagnostic());
        case ReadText.Result.Read read ->
            sources.add(
                new PolicySource(read.source(), folder(base, file), name(directory, base), kind));
      }
    }
    return sources;
  }

  private static String folder(Path base, Path file) {
    Path parent = base.toAbsolutePath().relativize(file.toAbsolutePath()).getParent();
    return parent == null ? "" : parent.toString().replace('\\', '/');
  }
}
