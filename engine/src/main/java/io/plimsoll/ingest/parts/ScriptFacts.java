package io.plimsoll.ingest.parts;

import io.plimsoll.command.CommandFacts;
import io.plimsoll.command.ScriptContext;
import io.plimsoll.command.StageMemory;
import io.plimsoll.model.Absent;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.shell.Script;
import java.util.List;
import java.util.Optional;

/** Makes the nodes of scripts together with their derived facts. */
public record ScriptFacts(NodeMaker nodes) {

  /** A script outside of RUN: it leaves nothing behind in the stage. */
  public ScriptNodes plain(Script script, ScriptNodes.Owner owner) {
    return new ScriptNodes(
        nodes,
        script,
        owner,
        commands ->
            CommandFacts.of(
                new ScriptContext(
                    nodes,
                    script,
                    commands,
                    Optional.empty(),
                    name -> Absent.ABSENT,
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    new StageMemory())));
  }
}
