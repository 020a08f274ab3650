package io.plimsoll.ingest.parts;

import io.plimsoll.model.Unknown;
import java.util.Optional;

/** The files that command lines can start, in an image or in a container that runs it. */
public interface Programs {

  /** What a name or path leads to. */
  sealed interface Lookup {
    /** A file. */
    record Found(Program program) implements Lookup {}

    /** Nothing is there. */
    record Nowhere() implements Lookup {}

    /** It cannot be told. */
    record Unsure(Unknown why) implements Lookup {}
  }

  /**
   * A file that is to be started.
   *
   * @param isFile whether it is a regular file
   * @param mode its permission bits; nothing where they are not known
   * @param uid its owner; nothing where it is not known
   * @param interpreter absolute path of the program of its shebang or of its loader; empty where
   *     there is none
   * @param arch processor it is built for; empty where it does not tell
   */
  record Program(
      boolean isFile,
      Optional<Integer> mode,
      Optional<Long> uid,
      String interpreter,
      String arch) {}

  /**
   * What a word at the start of a command line starts.
   *
   * @param name with a slash a path, else looked for in the directories of {@code PATH}
   */
  Lookup find(String name);

  /** What stands at an absolute path, links followed. */
  Lookup at(String path);

  /** Why other files may stand in the place of those that are found. */
  Optional<Unknown> doubt();
}
