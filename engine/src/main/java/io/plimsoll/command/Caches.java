package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.pattern.Ternary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where package managers keep caches, and which commands empty them; see {@code caches.txt}. */
final class Caches {
  /** A command that empties folders: its verbs, and an operand or flags that it needs. */
  private record Cleaning(String verbs, List<String> needed, List<FilePath> folders) {}

  private static final Map<String, List<FilePath>> PACKAGES = new Reader().folders("cache ");
  private static final Map<String, List<FilePath>> INDEX = new Reader().folders("index ");
  private static final Map<String, List<Cleaning>> CLEANINGS = new Reader().cleanings();

  private Caches() {}

  /** Folders of packages; it is enough that one of them is clean. */
  static List<FilePath> packages(String manager) {
    return PACKAGES.getOrDefault(manager, List.of());
  }

  /** Folders of the package index. */
  static List<FilePath> index(String manager) {
    return INDEX.getOrDefault(manager, List.of());
  }

  /** Whether a command of a package manager empties a folder. */
  static Truth cleans(Invocation command, FilePath path) {
    Arguments arguments = command.arguments();
    Truth all = Truth.NO;
    for (Cleaning cleaning : CLEANINGS.getOrDefault(arguments.tool().name(), List.of())) {
      boolean covers = cleaning.folders().stream().anyMatch(path::isUnder);
      if (!covers) {
        continue;
      }
      if (arguments.verbGap().isPresent()) {
        all = all.or(Truth.unknown(arguments.verbGap().get()));
      } else if (String.join("+", arguments.verbTexts()).equals(cleaning.verbs())) {
        all = all.or(needed(arguments, cleaning.needed()));
      }
    }
    return pacman(command, path).or(all);
  }

  /** {@code pacman -Scc} removes all packages; one c keeps those installed. */
  private static Truth pacman(Invocation command, FilePath path) {
    Arguments arguments = command.arguments();
    boolean cleans =
        command.is("pacman") && arguments.surely("-S") && arguments.times("-c", "--clean") > 1;
    return Truth.of(cleans && path.isUnder(FilePath.of("/var/cache/pacman/pkg")));
  }

  private static Truth needed(Arguments arguments, List<String> needed) {
    if (needed.equals(List.of("-"))) {
      return Truth.YES;
    }
    boolean operand = arguments.operands().stream().anyMatch(o -> needed.stream().anyMatch(o::is));
    if (operand || arguments.has(needed) == Ternary.TRUE) {
      return Truth.YES;
    }
    Truth mayBe = arguments.gap().map(Truth::unknown).orElse(Truth.NO);
    for (Arg word : arguments.operands()) { // behind -- no word may be a flag, but an operand
      mayBe = word.isKnown() ? mayBe : mayBe.or(Truth.unknown(word.reasons()));
    }
    return mayBe;
  }

  /** Reads the table. */
  private static final class Reader {
    private final List<String> lines = Tools.resource("caches.txt").lines().toList();

    Map<String, List<FilePath>> folders(String kind) {
      Map<String, List<FilePath>> all = new HashMap<>();
      for (String line : lines) {
        if (line.startsWith(kind)) {
          int colon = line.indexOf(':');
          all.put(line.substring(kind.length(), colon), paths(line.substring(colon + 1), " \\| "));
        }
      }
      return Map.copyOf(all);
    }

    Map<String, List<Cleaning>> cleanings() {
      Map<String, List<Cleaning>> all = new HashMap<>();
      for (String line : lines) {
        if (line.startsWith("clean ")) {
          int colon = line.lastIndexOf(": ");
          String[] words = line.substring(0, colon).split(" ", -1);
          List<String> needed = List.of(words[3].split("\\|", -1));
          List<FilePath> folders = paths(line.substring(colon + 2), " ");
          all.computeIfAbsent(words[1], k -> new ArrayList<>())
              .add(new Cleaning(words[2], needed, folders));
        }
      }
      return Map.copyOf(all);
    }

    private static List<FilePath> paths(String text, String separator) {
      return java.util.Arrays.stream(text.strip().split(separator)).map(FilePath::of).toList();
    }
  }
}
