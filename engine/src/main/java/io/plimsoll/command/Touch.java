package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A downloaded file as later commands name it: its path, and the paths it is copied or moved to.
 *
 * <p>Two texts with holes name the same file if they are written alike: the variables in them hold
 * the same.
 */
final class Touch {
  private final List<FilePath> paths = new ArrayList<>();

  Touch(FilePath path) {
    paths.add(path);
  }

  void also(FilePath path) {
    if (paths.size() < 16) { // a file has few names; more would be a hostile script
      paths.add(path);
    }
  }

  /** Whether a word names the file, in full or from a folder. */
  boolean names(Arg word, FilePath folder) {
    return !word.isEmpty() && isOne(word.path(folder));
  }

  boolean isOne(FilePath path) {
    return paths.stream().anyMatch(p -> same(p, path));
  }

  /** Whether a pattern such as {@code *.deb} or {@code dir/*} matches the file. */
  boolean isMatchedBy(Arg word, FilePath folder) {
    if (!word.pattern()) {
      return false;
    }
    FilePath pattern = word.path(folder);
    return paths.stream()
        .anyMatch(
            p -> parent(p).equals(parent(pattern)) && Emptied.matches(name(pattern), name(p)));
  }

  /** Whether a text, such as a line of sums, holds the name of the file as a word of its own. */
  boolean isNamedIn(String written) {
    for (FilePath path : paths) {
      String name = name(path);
      int at = name.isEmpty() ? -1 : written.indexOf(name);
      while (at >= 0) {
        int end = at + name.length();
        boolean starts = at == 0 || " \t*/\"'\n(".indexOf(written.charAt(at - 1)) >= 0;
        boolean ends = end == written.length() || " \t\"'\n)\\".indexOf(written.charAt(end)) >= 0;
        if (starts && ends) {
          return true;
        }
        at = written.indexOf(name, at + 1);
      }
    }
    return false;
  }

  /** Whether a file is named after this one: {@code x.tgz.sha256} of {@code x.tgz}. */
  boolean isStemOf(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return paths.stream().anyMatch(p -> !name(p).isEmpty() && name.startsWith(name(p) + "."));
  }

  private static boolean same(FilePath a, FilePath b) {
    Optional<String> known = a.known();
    return known.isPresent() ? known.equals(b.known()) : a.written().equals(b.written());
  }

  static String name(FilePath path) {
    String written = path.written();
    int hole = Math.max(written.lastIndexOf('}'), 0);
    return written.substring(Math.max(written.lastIndexOf('/'), written.indexOf('/', hole)) + 1);
  }

  private static String parent(FilePath path) {
    String written = path.written();
    int slash = written.lastIndexOf('/');
    return slash < 0 ? "" : written.substring(0, slash);
  }

  static String written(io.plimsoll.model.Value value) {
    return value instanceof Text text ? text.written() : "";
  }
}
