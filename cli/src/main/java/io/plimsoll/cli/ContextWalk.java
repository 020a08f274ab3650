package io.plimsoll.cli;

import io.plimsoll.ingest.dockerfile.ContextListing;
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
import java.util.TreeSet;

/**
 * Lists what lies in a build context: names and sizes, never contents. Links are listed and not
 * followed. Directories that the ignore file excludes are left out as the builder leaves them out.
 */
final class ContextWalk {
  /** Files and folders looked at. Larger contexts exist; what is rare there stays unknown. */
  static final int MOST_ENTRIES = 20_000;

  /** Folders inside of each other; deeper trees are installed packages, not what people copy. */
  static final int DEEPEST = 32;

  private final Path root;
  private final IgnoreList ignored;
  private final List<ContextListing.File> files = new ArrayList<>();
  private Optional<String> cut = Optional.empty();
  private int entries;

  private ContextWalk(Path root, IgnoreList ignored) {
    this.root = root;
    this.ignored = ignored;
  }

  /**
   * Lists a context.
   *
   * @param assumed whether nobody said which folder it is
   */
  static ContextListing of(Path root, Optional<Source> ignoreFile, boolean assumed) {
    IgnoreList ignored =
        IgnoreList.of(ignoreFile.map(f -> f.text().lines().toList()).orElse(List.of()));
    ContextWalk walk = new ContextWalk(root, ignored);
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
        if (entries > MOST_ENTRIES) {
          cut("the build context has more than " + MOST_ENTRIES + " files");
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
    if (!out && folder.depth() > DEEPEST) {
      cut("the build context has folders more than " + DEEPEST + " deep");
    } else if (!out) {
      waiting.add(folder);
    }
  }

  private TreeSet<Path> children(Path folder) {
    TreeSet<Path> children = new TreeSet<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path child : stream) {
        children.add(child);
        if (children.size() > MOST_ENTRIES) {
          break;
        }
      }
    } catch (IOException e) {
      cut("the folder " + name(folder) + " of the build context cannot be read");
    }
    return children;
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
