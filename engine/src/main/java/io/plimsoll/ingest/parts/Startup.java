package io.plimsoll.ingest.parts;

import io.plimsoll.model.Fact;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Whether a command line can start in an image: each of its programs is there, may be executed by
 * the user in force, fits the processor, and has its interpreter.
 */
public final class Startup {
  /** What a command line says by itself. */
  private static final List<String> WRITTEN =
      List.of(
          "text",
          "form",
          "argv",
          "program",
          "script",
          "commands",
          "is_shell",
          "looks_exec",
          "instruction");

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

  private final Programs programs;
  private final Fact user;
  private final Supplier<String> arch;

  /**
   * A place to start in.
   *
   * @param user node of type {@code User}
   * @param arch processor of the image, empty where it is not known
   */
  public Startup(Programs programs, Fact user, Supplier<String> arch) {
    this.programs = programs;
    this.user = user;
    this.arch = arch;
  }

  /** A copy without the facts that depend on files. */
  public static Node.Builder copy(NodeMaker nodes, Node line) {
    Node.Builder copy = nodes.node("CommandLine", line.origin());
    for (String field : WRITTEN) {
      copy.lazy(field, () -> line.get(field));
    }
    return copy;
  }

  /** The first thing that stands in the way, empty if nothing does; unknown where unsure. */
  public Value problem(Node line) {
    List<String> names = new ArrayList<>();
    Optional<Unknown> gap = programs(line, names);
    for (String name : names) {
      switch (problem(name)) {
        case Text problem when !problem.written().isEmpty() -> {
          return programs.doubt().<Value>map(d -> d).orElse(problem);
        }
        case Unknown unsure -> gap = gap.or(() -> Optional.of(unsure));
        default -> {}
      }
    }
    return gap.<Value>map(g -> g).orElseGet(() -> Text.of(""));
  }

  /** Whether nothing stands in the way. */
  public Value resolves(Node line) {
    Value problem = problem(line);
    return problem instanceof Text text ? Value.Bool.of(text.written().isEmpty()) : problem;
  }

  /** The programs it starts for sure, in order; why there may be others. */
  public static Optional<Unknown> programs(Node line, List<String> into) {
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

  private Value problem(String name) {
    return switch (programs.find(name)) {
      case Programs.Lookup.Nowhere nowhere -> Text.of(name + " is not in the image");
      case Programs.Lookup.Unsure unsure -> unsure.why();
      case Programs.Lookup.Found found -> problem(name, found.program());
    };
  }

  private Value problem(String name, Programs.Program file) {
    if (!file.isFile()) {
      return Text.of(name + " is no file");
    }
    if (!executableByUser(file)) {
      return Text.of(name + " cannot be executed by the user");
    }
    if (!file.interpreter().isEmpty()) {
      switch (programs.at(file.interpreter())) {
        case Programs.Lookup.Nowhere nowhere -> {
          return Text.of("interpreter " + file.interpreter() + " is missing");
        }
        case Programs.Lookup.Unsure unsure -> {
          return unsure.why();
        }
        case Programs.Lookup.Found found -> {}
      }
    }
    String own = arch.get();
    boolean wrong =
        !file.arch().isEmpty()
            && !own.isEmpty()
            && !file.arch().equals(own)
            && !(file.arch().equals("386") && own.equals("amd64"));
    return Text.of(wrong ? name + " is for " + file.arch() + ", the image for " + own : "");
  }

  /** Where user or group are not known, only a mode that lets nobody decides. */
  private boolean executableByUser(Programs.Program file) {
    if (file.mode().isEmpty()) {
      return true;
    }
    int mode = file.mode().get();
    if ((mode & 0111) == 0) {
      return false;
    }
    if (!(user.get() instanceof Node node)
        || Value.Bool.TRUE.equals(node.get("is_root"))
        || !(node.get("uid") instanceof Value.Int uid)) {
      return true;
    }
    if (file.uid().equals(Optional.of(uid.value()))) {
      return (mode & 0100) != 0;
    }
    // supplementary groups are not looked at: the group's bit is enough
    return (mode & 0011) != 0;
  }
}
