package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Assignment;
import io.plimsoll.shell.Command;
import java.util.List;

/** The environment variables that a command of a script sees. */
final class Variables {
  private final CommandFacts facts;

  Variables(CommandFacts facts) {
    this.facts = facts;
  }

  /** The value of a variable for a command: in front of it, exported before it, or given. */
  Value of(Invocation command, String name) {
    Command written = facts.command(command.index());
    for (Assignment assignment : written.assignments().reversed()) {
      if (assignment.name().equals(name)) {
        return value(assignment);
      }
    }
    List<Command> commands = facts.context().script().commands();
    for (int i = command.index() - 1; i >= 0; i--) {
      Command earlier = commands.get(i);
      boolean exports = earlier.is("export") || earlier.is("declare") || earlier.argv().isEmpty();
      for (Assignment assignment : earlier.assignments()) {
        if (exports && assignment.name().equals(name)) {
          return value(assignment);
        }
      }
    }
    return facts.context().variable().apply(name);
  }

  /** The first of several variables that is set, as a setting that is on or off. */
  Truth setting(Invocation command, String... names) {
    Truth all = Truth.NO;
    for (String name : names) {
      Value value = of(command, name);
      all = value instanceof Absent ? all : all.or(Truth.setting(value));
    }
    return all;
  }

  private static Value value(Assignment assignment) {
    return assignment.value().map(w -> Arg.of(w).value()).orElseGet(() -> Text.of(""));
  }
}
