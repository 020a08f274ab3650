package io.plimsoll.image;

import io.plimsoll.archive.TarKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The root file system: all layers, one over the other (OCI image layer specification, "Applying
 * Changesets").
 */
public final class RootFs {
  /** Links that Linux follows for one path at most ({@code MAXSYMLINKS}). */
  private static final int MOST_LINKS = 40;

  private final NavigableMap<String, Placed> files = new TreeMap<>();

  /** All files by path, when all layers are applied: a map would take as much as the files. */
  private List<Placed> sorted = List.of();

  private final List<List<Placed>> layers = new ArrayList<>();
  private String lastDirectory = "";
  private String lastResolved = "";

  private RootFs() {}

  public static RootFs of(List<LayerContents> layers) {
    RootFs root = new RootFs();
    for (int i = 0; i < layers.size(); i++) {
      root.apply(layers.get(i), i);
    }
    root.sorted = List.copyOf(root.files.values());
    root.files.clear();
    return root;
  }

  /** What is there in the end, by path. */
  public List<Placed> files() {
    return sorted;
  }

  /** The files of one layer, those that later layers replace or delete included. */
  public List<Placed> layer(int index) {
    return Collections.unmodifiableList(layers.get(index));
  }

  /** What stands at a path itself. */
  public Optional<Placed> at(String path) {
    if (sorted.isEmpty()) {
      return Optional.ofNullable(files.get(path));
    }
    int at = from(path);
    return at < sorted.size() && sorted.get(at).file().path().equals(path)
        ? Optional.of(sorted.get(at))
        : Optional.empty();
  }

  /** Number of the first file that does not stand before a path. */
  private int from(String path) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted.get(middle).file().path().compareTo(path) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** What a path leads to, links in all of its parts followed. */
  public Optional<Placed> resolved(String path) {
    return follow(path).flatMap(this::at);
  }

  /** The path a directory really has, links followed. */
  public Optional<String> directory(String path) {
    return follow(path);
  }

  /** What stands directly in a directory, by its real path. */
  public List<Placed> children(String directory) {
    String prefix = directory.isEmpty() ? "" : directory + "/";
    List<Placed> all = new ArrayList<>();
    for (Placed below : sorted.subList(from(prefix), sorted.size())) {
      String path = below.file().path();
      if (!path.startsWith(prefix)) {
        break;
      }
      if (path.length() > prefix.length() && path.indexOf('/', prefix.length()) < 0) {
        all.add(below);
      }
    }
    return all;
  }

  private void apply(LayerContents layer, int index) {
    List<Placed> own = new ArrayList<>();
    layers.add(own);
    lastDirectory = "";
    lastResolved = "";
    for (String directory : layer.emptied()) {
      removeBelow(directory, index);
    }
    for (String path : layer.removed()) {
      removeBelow(path, index);
      remove(path, index);
    }
    List<Placed> links = new ArrayList<>();
    for (FileRecord file : layer.files()) {
      Placed placed = new Placed(inPlace(file), file.path(), index);
      own.add(placed);
      put(placed, index);
      if (file.kind() == TarKind.HARDLINK) {
        links.add(placed);
      }
    }
    // only now, since a link may stand before its target
    links.forEach(this::share);
  }

  /**
   * A file in a directory that is a link lies where the link leads, as engines unpack it below the
   * root.
   */
  private FileRecord inPlace(FileRecord file) {
    int slash = file.path().lastIndexOf('/');
    if (slash < 0) {
      return file;
    }
    String directory = file.path().substring(0, slash);
    if (!directory.equals(lastDirectory)) {
      lastDirectory = directory;
      lastResolved = follow(directory).orElse(directory);
    }
    return lastResolved.equals(directory)
        ? file
        : file.at((lastResolved.isEmpty() ? "" : lastResolved + "/") + file.name());
  }

  private void put(Placed placed, int index) {
    FileRecord file = placed.file();
    if (file.kind() != TarKind.DIRECTORY) {
      removeBelow(file.path(), index);
      if (file.kind() == TarKind.SYMLINK) {
        lastDirectory = "";
        lastResolved = "";
      }
    }
    Placed before = files.put(file.path(), placed);
    if (before != null) {
      before.ends(index, false);
      if (before.file().kind() == TarKind.SYMLINK) {
        lastDirectory = "";
        lastResolved = "";
      }
    }
  }

  /** A hard link is another name of a file: mode, owner, capabilities and content are the same. */
  private void share(Placed link) {
    Placed target = link;
    for (int i = 0; i < MOST_LINKS && target.file().kind() == TarKind.HARDLINK; i++) {
      Placed next = files.get(target.file().link());
      if (next == null) {
        return;
      }
      target = next;
    }
    if (target.file().isFile() && target.file().kind() != TarKind.HARDLINK) {
      link.file(link.file().sharing(target.file()));
    }
  }

  private void removeBelow(String directory, int index) {
    if (directory.isEmpty()) {
      files.values().forEach(p -> p.ends(index, true));
      files.clear();
      return;
    }
    // '0' is the character behind '/'
    NavigableMap<String, Placed> below =
        files.subMap(directory + "/", false, directory + "0", false);
    if (!below.isEmpty()) {
      below.values().forEach(p -> p.ends(index, true));
      below.clear();
    }
  }

  private void remove(String path, int index) {
    Placed before = files.remove(path);
    if (before != null) {
      before.ends(index, true);
    }
  }

  /** The path without links; nothing where links lead in a circle. */
  private Optional<String> follow(String path) {
    List<String> left = new ArrayList<>(List.of(path.split("/", -1)).reversed());
    StringBuilder here = new StringBuilder();
    int links = 0;
    while (!left.isEmpty()) {
      String part = left.removeLast();
      if (part.isEmpty() || part.equals(".")) {
        continue;
      }
      if (part.equals("..")) {
        here.setLength(Math.max(0, here.lastIndexOf("/")));
        continue;
      }
      String next = here.isEmpty() ? part : here + "/" + part;
      Optional<Placed> there = at(next);
      if (there.filter(t -> t.file().kind() == TarKind.SYMLINK).isPresent()) {
        if (++links > MOST_LINKS || left.size() > 10_000) {
          return Optional.empty();
        }
        String target = there.get().file().link();
        left.addAll(List.of(target.split("/", -1)).reversed());
        if (target.startsWith("/")) {
          here.setLength(0);
        }
      } else {
        here.setLength(0);
        here.append(next);
      }
    }
    return Optional.of(here.toString());
  }
}
