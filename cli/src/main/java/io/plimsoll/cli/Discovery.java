package io.plimsoll.cli;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.ingest.Formats;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.pattern.Glob;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.PatternResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds inputs below folders by their names; {@code .gitignore} and {@code .plimsollignore} are
 * honoured, links are not followed.
 */
final class Discovery {
  private static final Set<String> NEVER = Set.of(".git", ".hg", ".svn", "node_modules");

  private final InputLimits limits;
  private final Map<Path, InputKind> found = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  Discovery(InputLimits limits) {
    this.limits = limits;
  }

  /** Files and image layouts found, sorted by path, with what they are. */
  Map<Path, InputKind> found() {
    return found;
  }

  /** Folders that could not be read. */
  List<String> problems() {
    return problems;
  }

  void below(Path folder) {
    walk(folder, folder, List.of());
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
        folder(root, child, ignores);
      } else if (!directory && isInside(root, child)) {
        kind(child).ifPresent(kind -> found.put(child, kind));
      }
    }
  }

  private void folder(Path root, Path folder, List<Ignore> ignores) {
    if (root.relativize(folder).getNameCount() > limits.of(Limit.FOLDER_DEPTH)) {
      String most = limits.shown(Limit.FOLDER_DEPTH);
      problems.add(
          folder
              + ": deeper than "
              + most
              + " folders below "
              + root
              + " "
              + Limit.FOLDER_DEPTH.hint());
    } else if (ImageFiles.isLayout(folder)) {
      found.put(folder, InputKind.IMAGE);
    } else {
      walk(root, folder, ignores);
    }
  }

  /** What a file is: by its name, else by the beginning of its text. */
  static Optional<InputKind> kind(Path file) {
    if (Files.isDirectory(file)) {
      return Optional.empty();
    }
    String name = file.getFileName().toString();
    return Formats.byName(name)
        .or(() -> Formats.isCandidate(name) ? Formats.byText(head(file)) : Optional.empty())
        .or(() -> ImageFiles.isArchive(file) ? Optional.of(InputKind.IMAGE) : Optional.empty());
  }

  /** A file that was said to define containers, whatever its name, but holds something else. */
  static Diagnostic notRuntime(String written) {
    return Diagnostic.of(Code.E1004, written + " is of no format of containers that is known")
        .help("say with --as what it is");
  }

  /** What a file is that somebody says defines containers. */
  static Optional<InputKind> runtimeKind(Path file) {
    return Formats.byName(file.getFileName().toString())
        .filter(k -> k != InputKind.DOCKERFILE)
        .or(() -> Formats.byText(head(file)));
  }

  /** What cannot be read here is nothing that anybody named. */
  private static String head(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new String(in.readNBytes(Formats.HEAD), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
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
