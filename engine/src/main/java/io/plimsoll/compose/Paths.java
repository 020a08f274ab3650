package io.plimsoll.compose;

import java.util.ArrayDeque;
import java.util.Deque;

/** Relative paths, by their text alone: links of the file system are not followed. */
final class Paths {
  private Paths() {}

  /** The directory of a file, <code>""</code> for the one that names are relative to. */
  static String directory(String file) {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "" : slash == 0 ? "/" : file.substring(0, slash);
  }

  /** A path against a directory, without {@code .} and, as far as possible, without {@code ..}. */
  static String resolve(String directory, String path) {
    String slashed = path.replace('\\', '/');
    boolean absolute = slashed.startsWith("/");
    String joined = absolute || directory.isEmpty() ? slashed : directory + "/" + slashed;
    Deque<String> kept = new ArrayDeque<>();
    for (String step : joined.split("/", -1)) {
      if (step.equals("..") && !kept.isEmpty() && !kept.getLast().equals("..")) {
        kept.removeLast();
      } else if (step.equals("..") && joined.startsWith("/")) {
        continue;
      } else if (!step.isEmpty() && !step.equals(".")) {
        kept.addLast(step);
      }
    }
    return (joined.startsWith("/") ? "/" : "") + String.join("/", kept);
  }

  /** Whether it leads out of the directory that names are relative to. */
  static boolean leaves(String resolved) {
    return resolved.equals("..") || resolved.startsWith("../");
  }

  /** Something that has to be fetched: a URL, a git repository, an OCI artifact. */
  static boolean isRemote(String path) {
    return path.contains("://")
        || path.startsWith("git@")
        || path.matches("[a-z][a-z0-9+-]+:[^/\\\\].*");
  }
}
