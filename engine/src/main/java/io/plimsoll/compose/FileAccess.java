package io.plimsoll.compose;

import io.plimsoll.source.Source;
import java.util.Optional;

/** Asks for the files that a project names, and says what is wrong with the others. */
final class FileAccess {
  private final ComposeFiles files;
  private final Problems problems;
  private final String root;

  /** A file, or why there is none. */
  sealed interface Found {}

  record Text(Source source, String path) implements Found {}

  record Lost(Tree.Gap gap) implements Found {}

  /**
   * Access below a directory.
   *
   * @param root of the project
   */
  FileAccess(ComposeFiles files, String root, Problems problems) {
    this.files = files;
    this.root = root;
    this.problems = problems;
  }

  /** The file that a value names; nothing where it is missing and need not be there. */
  Found required(Tree.Leaf name) {
    return find(name, true);
  }

  /** As {@link #required}, without a word where the file is not there. */
  Found optional(Tree.Leaf name) {
    return find(name, false);
  }

  /** A file beside the project's own, such as {@code .env}, if there is one. */
  Optional<Source> beside(String path) {
    return files.find(path) instanceof ComposeFiles.Given g
        ? Optional.of(g.source())
        : Optional.empty();
  }

  private static Tree.Gap missing(Tree.Leaf name, String path) {
    String why = "the file `" + path + "` is not given";
    return new Tree.Gap(Tree.Gap.Kind.FILE, path, why, name.place());
  }

  private Found find(Tree.Leaf name, boolean required) {
    Optional<String> known = name.known();
    if (known.isEmpty()) {
      String variable = name.text().holes().getFirst().variable();
      String why = "the name of a file depends on the variable `" + variable + "`";
      return new Lost(new Tree.Gap(Tree.Gap.Kind.VARIABLE, variable, why, name.place()));
    }
    String written = known.get();
    if (Paths.isRemote(written)) {
      return new Lost(problems.notGiven(name, written, "files from elsewhere are never fetched"));
    }
    String path = Paths.resolve(name.place().directory(), written);
    boolean isOutside =
        (Paths.leaves(path) && !Paths.leaves(root))
            || (written.startsWith("/") && !(root.startsWith("/") && path.startsWith(root + "/")))
            || written.startsWith("~");
    return switch (files.find(path)) {
      case ComposeFiles.Given g -> new Text(g.source(), path);
      case ComposeFiles.Refused r -> new Lost(problems.refused(name, written, r.why()));
      case ComposeFiles.NotFound n when isOutside ->
          new Lost(problems.refused(name, written, "it lies outside of the project"));
      case ComposeFiles.NotFound n when required ->
          new Lost(problems.notGiven(name, path, "give it, or what it sets stays unknown"));
      case ComposeFiles.NotFound n -> new Lost(missing(name, path));
    };
  }
}
