package io.plimsoll.command;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Command;
import io.plimsoll.shell.Guard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command with its arguments sorted.
 *
 * @param index in its script
 * @param program canonical name of the program, empty if it is computed
 * @param called name as it is called
 * @param wrappers that were removed
 * @param alwaysRuns whether it runs whenever the script gets that far without failure
 * @param branches numbers of the parts around that may be left out, outermost first
 */
record Invocation(
    int index,
    String program,
    String called,
    Arguments arguments,
    List<String> wrappers,
    boolean inSubshell,
    boolean alwaysRuns,
    List<Integer> branches,
    Origin origin) {

  /** A module that an interpreter runs: {@code python -m pip}. */
  record Module(String name, Arguments arguments) {}

  static Invocation of(Command command) {
    Guard guard = command.place().guard();
    List<Arg> words = new ArrayList<>(command.args().stream().map(Arg::of).toList());
    return of(
        command.place().index(),
        command.name().orElse(""),
        words,
        command.wrappers(),
        command.place().inSubshell(),
        guard == Guard.ALWAYS || guard == Guard.AFTER_AND,
        command.place().branches(),
        Origin.at(command.span()));
  }

  /** Reads a Command node; absent if its program is not known. */
  static Optional<Invocation> of(Node command) {
    if (!(command.get("name") instanceof Text name) || !name.isKnown()) {
      return Optional.empty();
    }
    List<Arg> words = new ArrayList<>();
    if (command.get("args") instanceof Listing args) {
      words.addAll(Arg.all(args));
    }
    List<String> wrappers = new ArrayList<>();
    if (command.get("wrappers") instanceof Listing list) {
      list.members().stream()
          .flatMap(
              w -> w instanceof Text t ? t.known().stream() : Optional.<String>empty().stream())
          .forEach(wrappers::add);
    }
    int index = command.get("index") instanceof Value.Int i ? (int) i.value() : 0;
    return Optional.of(
        of(
            index,
            name.written(),
            words,
            wrappers,
            command.get("in_subshell").equals(Value.Bool.TRUE),
            command.get("always_runs") instanceof Value.Bool b && b.value(),
            List.of(),
            command.origin()));
  }

  private static Invocation of(
      int index,
      String called,
      List<Arg> words,
      List<String> wrappers,
      boolean inSubshell,
      boolean alwaysRuns,
      List<Integer> branches,
      Origin origin) {
    if (wrappers.contains("xargs")) {
      words.add(
          Arg.rest(
              new Reason(
                  Reason.Kind.OPAQUE, "xargs", "xargs adds words that it reads", origin.span()),
              origin));
    }
    String program = Tools.canonical(called);
    Optional<Module> module = program.equals("python") ? module(words) : Optional.empty();
    String name = module.map(Module::name).orElse(called);
    Arguments arguments =
        module
            .map(Module::arguments)
            .orElseGet(() -> ArgumentReader.read(Tools.of(program), words));
    return new Invocation(
        index,
        Tools.canonical(name),
        name,
        arguments,
        wrappers,
        inSubshell,
        alwaysRuns,
        branches,
        origin);
  }

  static Optional<Module> module(List<Arg> words) {
    for (int i = 0; i + 1 < words.size(); i++) {
      String text = words.get(i).marked();
      if (text.equals("-m") || (text.matches("-[A-Za-z]{1,8}m") && !text.contains("c"))) {
        Optional<String> name = words.get(i + 1).known();
        List<Arg> rest = words.subList(i + 2, words.size());
        return name.map(
            n -> new Module(n, ArgumentReader.read(Tools.of(Tools.canonical(n)), rest)));
      }
      if (!text.startsWith("-")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** Whether it runs whenever an earlier command of its script ran and the script went on. */
  boolean runsWith(Invocation earlier) {
    int depth = branches.size();
    return alwaysRuns
        || (depth > 0
            && depth <= earlier.branches.size()
            && branches.equals(earlier.branches.subList(0, depth)));
  }

  boolean is(String... programs) {
    return List.of(programs).contains(program);
  }

  List<Arg> operands() {
    return arguments.operands();
  }
}
