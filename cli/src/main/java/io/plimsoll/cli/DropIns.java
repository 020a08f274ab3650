package io.plimsoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the files that are put on a unit: {@code *.conf} in {@code web.container.d}, in {@code
 * shop-.container.d} for all units that begin so, and in {@code container.d} for all of them
 * (systemd.unit(5), podman-systemd.unit(5)).
 */
final class DropIns {
  private DropIns() {}

  /** The drop-ins of a unit by name; of two with one name that of the closer folder counts. */
  static Collection<Path> of(Path unit) {
    TreeMap<String, Path> found = new TreeMap<>();
    for (Path folder : folders(unit)) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files
              .filter(f -> f.toString().endsWith(".conf") && Files.isRegularFile(f))
              .forEach(f -> found.put(f.getFileName().toString(), f));
        } catch (IOException e) {
          throw new UsageError(folder + " cannot be read: " + e.getMessage());
        }
      }
    }
    return found.values();
  }

  /** The closest folder last. */
  private static List<Path> folders(Path unit) {
    String file = unit.getFileName().toString();
    int dot = file.lastIndexOf('.');
    String name = dot < 0 ? file : file.substring(0, dot);
    String type = dot < 0 ? "" : file.substring(dot);
    List<Path> folders = new ArrayList<>();
    if (!type.isEmpty()) {
      folders.add(unit.resolveSibling(type.substring(1) + ".d"));
    }
    for (int dash = name.indexOf('-'); dash >= 0; dash = name.indexOf('-', dash + 1)) {
      if (dash + 1 < name.length()) {
        folders.add(unit.resolveSibling(name.substring(0, dash + 1) + type + ".d"));
      }
    }
    folders.add(unit.resolveSibling(file + ".d"));
    return folders;
  }
}
