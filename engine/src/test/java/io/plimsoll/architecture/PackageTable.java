package io.plimsoll.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The package table of docs/architecture.md, so that there is no second list to keep in step.
 *
 * @param rows package below the root, to what it may import: names of rows, or libraries as {@code
 *     org.antlr.*}; from low to high
 */
record PackageTable(Map<String, Set<String>> rows) {
  static final String ROOT = "io.plimsoll.";

  private static final String HEADER = "| package | does | may import |";
  private static final Pattern NAME = Pattern.compile("`([a-z0-9_.]+(?:\\.\\*)?)`");

  static PackageTable read() throws IOException {
    Path file = Project.root().resolve("docs/architecture.md");
    List<String> lines = Files.readAllLines(file);
    int header = lines.indexOf(HEADER);
    if (header < 0) {
      throw new IllegalStateException("no line " + HEADER + " in " + file);
    }
    Map<String, Set<String>> rows = new LinkedHashMap<>();
    for (String line : lines.subList(header + 2, lines.size())) {
      if (!line.startsWith("|")) {
        break;
      }
      List<String> cells = List.of(line.split("\\|", -1));
      rows.put(names(cells.get(1)).getFirst(), new TreeSet<>(names(cells.get(3))));
    }
    return new PackageTable(rows);
  }

  private static List<String> names(String cell) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(cell);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
    return names;
  }

  /** The row a package belongs to: its own or that of its nearest parent. */
  Optional<String> rowOf(String fullPackage) {
    if (!fullPackage.startsWith(ROOT)) {
      return Optional.empty();
    }
    String name = fullPackage.substring(ROOT.length());
    while (!rows.containsKey(name)) {
      int dot = name.lastIndexOf('.');
      if (dot < 0) {
        return Optional.empty();
      }
      name = name.substring(0, dot);
    }
    return Optional.of(name);
  }

  /** Whether classes of a row may name classes of a package. */
  boolean allows(String row, String fullPackage) {
    Set<String> imports = rows.getOrDefault(row, Set.of());
    Optional<String> other = rowOf(fullPackage);
    return other.isPresent()
        ? other.get().equals(row) || imports.contains(other.get())
        : fullPackage.startsWith("java.")
            || fullPackage.equals("org.jspecify.annotations")
            || imports.stream().anyMatch(i -> isBelow(fullPackage, i));
  }

  private static boolean isBelow(String fullPackage, String library) {
    return library.endsWith(".*")
        && (fullPackage + ".").startsWith(library.substring(0, library.length() - 1));
  }
}
