package io.plimsoll.ingest.dockerfile;

import io.plimsoll.pattern.IgnoreList;
import java.util.List;

/**
 * Which files of a context a source of COPY or ADD takes: the file itself, all below a directory,
 * and what its wildcards match, without what {@code --exclude} names below it.
 */
final class Taken {
  private final String path;
  private final boolean glob;
  private final IgnoreList pattern;
  private final IgnoreList excludes;

  private Taken(String path, boolean glob, IgnoreList pattern, IgnoreList excludes) {
    this.path = path;
    this.glob = glob;
    this.pattern = pattern;
    this.excludes = excludes;
  }

  static Taken of(String source, List<String> excludes) {
    String path = IgnoreList.clean(source);
    boolean glob = path.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
    return new Taken(path, glob, IgnoreList.of(List.of(path)), IgnoreList.of(excludes));
  }

  boolean isGlob() {
    return glob;
  }

  boolean takes(String file) {
    if (path.equals(".")) {
      return !excludes.excludes(file);
    }
    if (glob) {
      return pattern.excludes(file) && !excludes.excludes(below(file));
    }
    boolean inside = file.startsWith(path + "/");
    return (file.equals(path) || inside) && !excludes.excludes(below(file));
  }

  /** The path that {@code --exclude} is held against: below the directory that is copied. */
  private String below(String file) {
    int depth = (int) path.chars().filter(c -> c == '/').count() + 1;
    int at = -1;
    for (int i = 0; i < depth; i++) {
      int next = file.indexOf('/', at + 1);
      if (next < 0) {
        return file.substring(file.lastIndexOf('/') + 1);
      }
      at = next;
    }
    return file.substring(at + 1);
  }
}
