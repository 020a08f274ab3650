package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import java.util.List;

/**
 * What is written in a script.
 *
 * @param text it was read from
 * @param language it was read as
 * @param status how much of it was understood
 * @param errors in source order; empty if the status is parsed
 * @param commands in source order, a command before those in its substitutions; if the status is
 *     not parsed there may be more
 * @param pipelines in source order; each command is in exactly one of them as its own
 * @param assignments all variables that it sets, in source order, also those in front of commands
 * @param errexit at its start or by the {@code set} it begins with
 * @param pipefail at its start or by the {@code set} it begins with
 * @param openings what runs although it is not written here
 */
public record Script(
    MappedText text,
    Language language,
    Status status,
    List<ShellError> errors,
    List<Command> commands,
    List<Pipeline> pipelines,
    List<Assignment> assignments,
    Setting errexit,
    Setting pipefail,
    List<Opening> openings) {
  public Script {
    errors = List.copyOf(errors);
    commands = List.copyOf(commands);
    pipelines = List.copyOf(pipelines);
    assignments = List.copyOf(assignments);
    openings = List.copyOf(openings);
  }

  /** The pipeline that a command of this script stands in. */
  public Pipeline pipelineOf(Command command) {
    return pipelines.get(command.place().pipeline());
  }

  /** Whether a command of this script has the name of a function. */
  public boolean calls(String function) {
    return commands.stream().anyMatch(c -> c.is(function));
  }
}
