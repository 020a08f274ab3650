package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.CommandText;
import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.shell.Environment;
import io.plimsoll.source.Span;
import java.util.List;

/** CMD, ENTRYPOINT and HEALTHCHECK CMD as command lines. */
final class WrittenCommands {
  private final CommandLines lines;

  WrittenCommands(NodeMaker nodes) {
    this.lines = new CommandLines(nodes);
  }

  Node of(
      CommandText command,
      Span place,
      List<String> shell,
      Environment environment,
      Fact instruction,
      Fact stage) {
    CommandLines.Place at = new CommandLines.Place(place, environment, instruction, stage);
    return switch (command) {
      case CommandText.ShellForm form -> lines.shell(form.text(), shell, form.looksExec(), at);
      case CommandText.ExecForm exec ->
          lines.exec(
              exec.words().stream()
                  .map(w -> new CommandLines.ExecWord(Words.written(w), w.mapped()))
                  .toList(),
              at);
    };
  }
}
