package io.plimsoll.cli;

import io.plimsoll.pattern.Glob;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.PatternResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds inputs below folders by their names; {@code .gitignore} and {@code .plimsollignore} are
 * honoured, links are not followed.
 */
final class Discovery {
  private static final Set<String> NEVER = Set.of(".git", ".hg", ".svn", "node_modules");

  private final List<Path> found = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  /** Files found, sorted by path. */
  List<Path> found() {
    return found.stream().sorted().toList();
  }

  /** Folders that could not be read. */
  List<String> problems() {
    return problems;
  }

  void below(Path folder) {
    walk(folder, folder, List.of());
  }

  /**
   * {@code Dockerfile}, {@code Containerfile}, {@code *.Dockerfile}, {@code Dockerfile.*} and the
   * same with Containerfile.
   */
  static boolean isDockerfile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    for (String word : List.of("dockerfile", "containerfile")) {
      boolean suffixed =
          lower.startsWith(word + ".")
              && !lower.endsWith(".dockerignore")
              && !lower.endsWith(".md")
              && !lower.endsWith(".template")
              && !lower.endsWith(".j2");
      if (lower.equals(word) || lower.endsWith("." + word) || suffixed) {
        return true;
      }
    }
    return false;
  }

  /** A pattern of an ignore file; the last one that matches decides. */
  private record Ignore(Path base, Glob glob, boolean negated, boolean foldersOnly) {
    boolean matches(Path path, boolean folder) {
      return (folder || !foldersOnly)
          && glob.matches(base.relativize(path).toString().replace('\\', '/'));
    }
  }

  private void walk(Path root, Path folder, List<Ignore> inherited) {
    List<Ignore> ignores = new ArrayList<>(inherited);
    for (String name : List.of(".gitignore", ".plimsollignore")) {
      ignores.addAll(read(folder, folder.resolve(name)));
    }
    Set<Path> children = new TreeSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (IOException e) {
      problems.add(folder + ": " + e.getMessage());
      return;
    }
    for (Path child : children) {
      String name = child.getFileName().toString();
      boolean directory = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
      if (isIgnored(ignores, child, directory)) {
        continue;
      }
      if (directory && !NEVER.contains(name)) {
        walk(root, child, ignores);
      } else if (!directory && isDockerfile(name) && isInside(root, child)) {
        found.add(child);
      }
    }
  }

  /** A link to a file is read if it stays inside of the folder. */
  private static boolean isInside(Path root, Path file) {
    try {
      return !Files.isSymbolicLink(file) || file.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isIgnored(List<Ignore> ignores, Path path, boolean folder) {
    boolean ignored = false;
    for (Ignore ignore : ignores) {
      if (ignore.matches(path, folder)) {
        ignored = !ignore.negated();
      }
    }
    return ignored;
  }

  private static List<Ignore> read(Path base, Path file) {
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    try {
      return Files.readString(file, StandardCharsets.UTF_8)
          .lines()
          .flatMap(l -> parse(base, l).stream())
          .toList();
    } catch (IOException e) {
      // an ignore file that cannot be read ignores nothing: more is judged, nothing is lost
      return List.of();
    }
  }

  /** One line of an ignore file (gitignore, "Pattern format"). */
  private static Optional<Ignore> parse(Path base, String line) {
    String pattern = line.strip();
    if (pattern.isEmpty() || pattern.startsWith("#")) {
      return Optional.empty();
    }
    boolean negated = pattern.startsWith("!");
    pattern = negated ? pattern.substring(1) : pattern;
    boolean folders = pattern.endsWith("/");
    pattern = folders ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anchored = pattern.indexOf('/') >= 0;
    pattern = pattern.startsWith("/") ? pattern.substring(1) : pattern;
    return Globs.compile(anchored ? pattern : "**/" + pattern)
            instanceof PatternResult.Compiled<Glob> c
        ? Optional.of(new Ignore(base, c.pattern(), negated, folders))
        : Optional.empty();
  }
}
