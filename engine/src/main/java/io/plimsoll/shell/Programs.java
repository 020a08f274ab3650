package io.plimsoll.shell;

import java.util.Optional;
import java.util.Set;

/** Tells programs from script files, by how they are called. */
final class Programs {
  /**
   * Scripts of build systems whose work is laid down: what configure does by the GNU Coding
   * Standards ("How Configuration Should Work"), and the wrappers of Gradle and Maven, which run
   * the tool itself. They are called by name like make, whose makefile nobody reads here either.
   */
  private static final Set<String> CONVENTIONAL =
      Set.of("configure", "Configure", "gradlew", "mvnw");

  private Programs() {}

  /** How a program opens the list of what runs; absent if it opens nothing. */
  static Optional<Opened> opened(Word program) {
    Optional<String> name = ProgramName.of(program);
    if (name.isEmpty() || name.get().isEmpty()) {
      String reason =
          program
              .hole()
              .map(h -> "the program is computed: " + h.reason())
              .orElse("the program is a pattern");
      return program.text().isEmpty()
          ? Optional.empty()
          : Optional.of(new Opened(Opening.Kind.COMPUTED, Optional.empty(), reason));
    }
    boolean script = hasScriptName(name.get());
    if (!script
        && (!program.text().contains("/")
            || isInstalled(program.text())
            || CONVENTIONAL.contains(name.get()))) {
      return Optional.empty();
    }
    return Optional.of(
        new Opened(
            Opening.Kind.SCRIPT_FILE,
            program.known(),
            "`" + program.text() + "` is a file that may be a script"));
  }

  /**
   * Why more runs than is written.
   *
   * @param path of the file, if it is known
   */
  record Opened(Opening.Kind kind, Optional<String> path, String reason) {}

  private static boolean hasScriptName(String name) {
    return name.endsWith(".sh") || name.endsWith(".bash") || name.endsWith(".ksh");
  }

  /** Whether it lies in a folder for programs: {@code /usr/bin}, {@code $JAVA_HOME/bin}. */
  private static boolean isInstalled(String path) {
    String folder = path.substring(0, path.lastIndexOf('/'));
    String last = folder.substring(folder.lastIndexOf('/') + 1);
    return switch (last) {
      case "bin", "sbin", "libexec", ".bin", "Scripts" -> true;
      default -> false;
    };
  }
}
