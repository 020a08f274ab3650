package io.plimsoll.ingest.image;

import io.plimsoll.image.Placed;
import io.plimsoll.image.ProgramHead;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a command line can start in an image: each of its programs is there, may be executed by
 * the user in force, fits the processor, and has its interpreter.
 */
final class Startup {
  /** Programs that shells have within (POSIX, "Special Built-In Utilities", and usual others). */
  private static final Set<String> BUILT_IN =
      Set.of(
          ".",
          ":",
          "[",
          "[[",
          "alias",
          "bg",
          "break",
          "builtin",
          "cd",
          "command",
          "continue",
          "declare",
          "echo",
          "eval",
          "exec",
          "exit",
          "export",
          "false",
          "fg",
          "getopts",
          "hash",
          "jobs",
          "kill",
          "let",
          "local",
          "mapfile",
          "popd",
          "printf",
          "pushd",
          "pwd",
          "read",
          "readonly",
          "return",
          "set",
          "shift",
          "shopt",
          "source",
          "test",
          "times",
          "trap",
          "true",
          "type",
          "typeset",
          "ulimit",
          "umask",
          "unalias",
          "unset",
          "wait");

  private final Contents contents;
  private final SearchPath path;
  private final String workdir;
  private final Value user;
  private final String arch;
  private final Span place;

  /**
   * An image to start in.
   *
   * @param user node of type {@code User}
   * @param arch processor of the image, empty where it is not known
   */
  Startup(Contents contents, SearchPath path, String workdir, Value user, String arch, Span place) {
    this.contents = contents;
    this.path = path;
    this.workdir = workdir;
    this.user = user;
    this.arch = arch;
    this.place = place;
  }

  /** The first thing that stands in the way, empty if nothing does; unknown where unsure. */
  Value problem(Node line) {
    List<String> programs = new ArrayList<>();
    Optional<Unknown> gap = programs(line, programs);
    for (String program : programs) {
      Optional<String> problem = problem(program);
      if (problem.isPresent()) {
        return contents.gaps().<Value>map(Unknown::of).orElseGet(() -> Text.of(problem.get()));
      }
    }
    return gap.isPresent() ? gap.get() : Text.of("");
  }

  Value resolves(Node line) {
    Value problem = problem(line);
    return problem instanceof Text text ? Value.Bool.of(text.written().isEmpty()) : problem;
  }

  private static Optional<Unknown> programs(Node line, List<String> into) {
    if (line.get("argv") instanceof Listing argv
        && !argv.members().isEmpty()
        && argv.members().getFirst() instanceof Node word) {
      if (!(word.get("value") instanceof Text program) || !program.isKnown()) {
        return Optional.of(computed(line));
      }
      into.add(program.written());
    }
    if (!Value.Bool.TRUE.equals(line.get("is_shell"))) {
      return Optional.empty();
    }
    if (!(line.get("commands") instanceof Listing commands)) {
      return Optional.of(computed(line));
    }
    Optional<Unknown> gap = commands.rest().map(Unknown::of);
    for (Value member : commands.members()) {
      if (member instanceof Node command && Value.Bool.TRUE.equals(command.get("always_runs"))) {
        Optional<Unknown> computed = word(command, into);
        gap = computed.isPresent() ? computed : gap;
      }
    }
    return gap;
  }

  private static Optional<Unknown> word(Node command, List<String> into) {
    if (command.get("argv") instanceof Listing argv
        && !argv.members().isEmpty()
        && argv.members().getFirst() instanceof Node word
        && word.get("value") instanceof Text program
        && program.isKnown()) {
      if (!BUILT_IN.contains(program.written())) {
        into.add(program.written());
      }
      return Optional.empty();
    }
    return Optional.of(computed(command));
  }

  private static Unknown computed(Node node) {
    return Unknown.of(
        new Reason(
            Reason.Kind.OPAQUE, "program", "a program of it is computed", node.origin().span()));
  }

  private Optional<String> problem(String program) {
    Optional<Placed> found = path.find(program, workdir);
    if (found.isEmpty()) {
      return Optional.of(program + " is not in the image");
    }
    Placed file = found.get();
    if (!file.file().isFile()) {
      return Optional.of(program + " is no file");
    }
    if (!executableByUser(file)) {
      return Optional.of(program + " cannot be executed by the user");
    }
    ProgramHead head = file.file().program();
    boolean scripted =
        head.kind() == ProgramHead.Kind.SCRIPT || head.kind() == ProgramHead.Kind.DYNAMIC;
    if (scripted
        && !head.interpreter().isEmpty()
        && contents.root().resolved(SearchPath.below(head.interpreter())).isEmpty()) {
      return Optional.of("interpreter " + head.interpreter() + " is missing");
    }
    boolean wrong =
        !head.arch().isEmpty()
            && !arch.isEmpty()
            && !head.arch().equals(arch)
            && !(head.arch().equals("386") && arch.equals("amd64"));
    return wrong
        ? Optional.of(
            String.format(
                Locale.ROOT, "%s is for %s, the image for %s", program, head.arch(), arch))
        : Optional.empty();
  }

  /** Where user or group are not known, only a mode that lets nobody decides. */
  private boolean executableByUser(Placed file) {
    int mode = file.file().mode();
    if ((mode & 0111) == 0) {
      return false;
    }
    if (!(user instanceof Node node)
        || Value.Bool.TRUE.equals(node.get("is_root"))
        || !(node.get("uid") instanceof Value.Int uid)) {
      return true;
    }
    if (uid.value() == file.file().uid()) {
      return (mode & 0100) != 0;
    }
    // supplementary groups are not looked at: the group's bit is enough
    return (mode & 0011) != 0;
  }

  /** Whether the entrypoint script in the image hands over to another user. */
  Value dropsPrivileges(Node line) {
    Value own = line.get("drops_privileges");
    if (Value.Bool.TRUE.equals(own)) {
      return own;
    }
    List<String> programs = new ArrayList<>();
    Optional<Unknown> gap = programs(line, programs);
    for (String program : programs) {
      Optional<Placed> found = path.find(program, workdir);
      if (found.isEmpty()) {
        return unread(program);
      }
      if (found.get().file().program().kind() == ProgramHead.Kind.SCRIPT) {
        Contents.TextAt text = contents.text(found.get().file().path(), place);
        if (!(text instanceof Contents.TextAt.Known script)) {
          return unread(program);
        }
        if (Privileges.areDropped(script.text())) {
          return Value.Bool.TRUE;
        }
      }
    }
    // a program may change its user by itself, as servers do
    return gap.isPresent() ? gap.get() : Value.Bool.FALSE;
  }

  private Unknown unread(String program) {
    return Unknown.of(Gaps.unreadable("the script " + program + " was not read", place));
  }

  /** The directory processes start in, as text. */
  static String workdir(Value workdir) {
    return workdir instanceof FilePath path ? path.known().orElse("/") : "/";
  }
}
