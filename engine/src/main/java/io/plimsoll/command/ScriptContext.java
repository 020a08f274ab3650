package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Script;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the facts of one script may look at around it.
 *
 * @param nodes makes the nodes of the facts
 * @param script what is written
 * @param commands the Command nodes, at the same index as in the script
 * @param run the RUN it is in
 * @param variable a variable of the environment that the script starts with: a text, unknown, or
 *     absent when it is not set
 * @param caches what the RUN mounts so that it stays out of the layer
 * @param secrets its secret and ssh mounts
 * @param workdir the folder it starts in, if that is known
 * @param memory of the stage; scripts are registered there in the order of their making
 */
public record ScriptContext(
    NodeMaker nodes,
    Script script,
    List<Node> commands,
    Optional<Node> run,
    Function<String, Value> variable,
    List<CachedPath> caches,
    List<SecretMount> secrets,
    Optional<FilePath> workdir,
    StageMemory memory) {
  public ScriptContext {
    commands = List.copyOf(commands);
    caches = List.copyOf(caches);
    secrets = List.copyOf(secrets);
    if (commands.size() != script.commands().size()) {
      throw new IllegalArgumentException("a node for each command");
    }
  }
}
