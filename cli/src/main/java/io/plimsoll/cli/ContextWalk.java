package io.plimsoll.cli;

import io.plimsoll.ingest.dockerfile.ContextListing;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.pattern.IgnoreList;
import io.plimsoll.source.Source;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Lists what lies in a build context: names and sizes, never contents. Links are listed and not
 * followed. Directories that the ignore file excludes are left out as the builder leaves them out.
 */
final class ContextWalk {
  private final Path root;
  private final IgnoreList ignored;
  private final InputLimits limits;
  private final List<ContextListing.File> files = new ArrayList<>();
  private Optional<String> cut = Optional.empty();
  private int entries;

  private ContextWalk(Path root, IgnoreList ignored, InputLimits limits) {
    this.limits = limits;
    this.root = root;
    this.ignored = ignored;
  }

  /**
   * Lists a context.
   *
   * @param assumed whether nobody said which folder it is
   */
  static ContextListing of(
      Path root, Optional<Source> ignoreFile, boolean assumed, InputLimits limits) {
    IgnoreList ignored =
        IgnoreList.of(ignoreFile.map(f -> f.text().lines().toList()).orElse(List.of()));
    ContextWalk walk = new ContextWalk(root, ignored, limits);
    walk.run();
    walk.files.sort(Comparator.comparing(ContextListing.File::path));
    return new ContextListing(walk.files, ignoreFile, walk.cut, assumed);
  }

  private record Folder(Path path, int depth) {}

  /** What lies near the root comes first, so that a limit cuts what lies deep. */
  private void run() {
    Deque<Folder> waiting = new ArrayDeque<>();
    waiting.add(new Folder(root, 0));
    while (!waiting.isEmpty()) {
      Folder folder = waiting.removeFirst();
      for (Path child : children(folder.path())) {
        entries++;
        if (entries > limits.of(Limit.CONTEXT_FILES)) {
          cut("the build context has", Limit.CONTEXT_FILES, "files");
          return;
        }
        if (Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          enter(new Folder(child, folder.depth() + 1), waiting);
        } else {
          files.add(new ContextListing.File(name(child), size(child)));
        }
      }
    }
  }

  private void enter(Folder folder, Deque<Folder> waiting) {
    boolean out = !ignored.hasExceptions() && ignored.excludes(name(folder.path()));
    if (!out && folder.depth() > limits.of(Limit.CONTEXT_DEPTH)) {
      cut("the build context has", Limit.CONTEXT_DEPTH, "folders in each other");
    } else if (!out) {
      waiting.add(folder);
    }
  }

  private SortedSet<Path> children(Path folder) {
    SortedSet<Path> children = new TreeSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        children.add(child);
        if (children.size() > limits.of(Limit.CONTEXT_FILES)) {
          // which of them come first is chance: rather none than some
          children.clear();
          cut("a folder of the build context has", Limit.CONTEXT_FILES, "files");
          break;
        }
      }
    } catch (IOException e) {
      cut("the folder " + name(folder) + " of the build context cannot be read");
    }
    return children;
  }

  private void cut(String what, Limit limit, String of) {
    cut(what + " more than " + limits.shown(limit) + " " + of + " " + limit.hint());
  }

  private void cut(String why) {
    cut = cut.or(() -> Optional.of(why));
  }

  private String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  private static long size(Path file) {
    try {
      return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .size();
    } catch (IOException e) {
      // it has gone since it was listed: then it has no size either
      return 0;
    }
  }
}
