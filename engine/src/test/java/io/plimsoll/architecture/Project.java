package io.plimsoll.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The project these tests run in: its root folder, its hand-written files, the engine's classes.
 */
final class Project {
  private static final List<String> MODULES =
      List.of("grammar", "engine", "stdlib-policies", "cli", "examples", "fuzz");

  private Project() {}

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isRegularFile(folder.resolve("docs/architecture.md"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException(
            "no docs/architecture.md above " + Path.of("").toAbsolutePath());
      }
      folder = parent;
    }
    return folder;
  }

  /** Files below the sources of all modules whose names end with one of the endings. */
  static List<Path> sources(String... endings) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : MODULES) {
      Path folder = root().resolve(module).resolve("src");
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          files
              .filter(f -> Stream.of(endings).anyMatch(f.toString()::endsWith))
              .forEach(found::add);
        }
      }
    }
    return found;
  }

  /** The classes that ship in the engine's jar, without tests. */
  static JavaClasses engine() throws URISyntaxException {
    Path classes =
        Path.of(Source.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    return new ClassFileImporter().importPath(classes);
  }
}
