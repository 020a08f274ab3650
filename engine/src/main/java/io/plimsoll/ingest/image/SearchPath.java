package io.plimsoll.ingest.image;

import io.plimsoll.image.Placed;
import io.plimsoll.image.RootFs;
import io.plimsoll.model.FilePath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where programs are found in an image. */
final class SearchPath {
  /** Docker's default for Linux images. */
  private static final String DEFAULT =
      "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

  /** Directories of PATH that are looked at. */
  private static final int MOST = 100;

  private final RootFs root;
  private final List<String> directories;

  SearchPath(RootFs root, Map<String, String> environment) {
    this.root = root;
    this.directories = new ArrayList<>(directories(environment));
  }

  /** The absolute directories of PATH, in its order. */
  static Set<String> directories(Map<String, String> environment) {
    Set<String> all = new LinkedHashSet<>();
    for (String directory : environment.getOrDefault("PATH", DEFAULT).split(":", -1)) {
      if (directory.startsWith("/") && all.size() < MOST) {
        all.add(FilePath.normalise(directory));
      }
    }
    return all;
  }

  /** All programs in the directories; one that is reached by two spellings of one path once. */
  List<Placed> programs() {
    Set<String> real = new LinkedHashSet<>();
    for (String directory : directories) {
      root.directory(below(directory)).ifPresent(real::add);
    }
    List<Placed> all = new ArrayList<>();
    for (String directory : real) {
      for (Placed file : root.children(directory)) {
        if (target(file).filter(t -> FileNodes.isExecutable(t.file())).isPresent()) {
          all.add(file);
        }
      }
    }
    return all;
  }

  private Optional<Placed> target(Placed file) {
    return file.file().kind() == io.plimsoll.archive.TarKind.SYMLINK
        ? root.resolved(file.file().path())
        : Optional.of(file);
  }

  /** The file a program name or path starts; nothing where there is none. */
  Optional<Placed> find(String program, String workdir) {
    if (program.indexOf('/') >= 0) {
      return root.resolved(below(program.startsWith("/") ? program : workdir + "/" + program));
    }
    for (String directory : directories) {
      Optional<Placed> found = root.resolved(below(directory + "/" + program));
      if (found.filter(f -> FileNodes.isExecutable(f.file())).isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  static String below(String path) {
    String normal = FilePath.normalise(path);
    return normal.startsWith("/") ? normal.substring(1) : normal;
  }
}
