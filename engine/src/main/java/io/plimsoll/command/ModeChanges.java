package io.plimsoll.command;

import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds changes of permissions: chmod, and the modes of install and mkdir. */
final class ModeChanges {
  private final CommandFacts facts;

  ModeChanges(CommandFacts facts) {
    this.facts = facts;
  }

  /**
   * A change.
   *
   * @param word that says the mode
   */
  record Change(
      Arg word, Permissions mode, List<Arg> paths, Optional<Reasons> open, Truth recursive) {}

  List<Node> of(Invocation command) {
    return read(command).map(c -> List.of(node(command, c))).orElse(List.of());
  }

  private Node node(Invocation command, Change change) {
    List<Value> paths = change.paths().stream().filter(p -> !p.isWild()).map(Arg::value).toList();
    Listing list = Listing.list(paths);
    Node.Builder node =
        Nodes.of(facts, "ModeChange", command.origin(), command)
            .set("paths", change.open().map(list::open).orElse(list))
            .set("mode", change.mode().mode())
            .set("recursive", change.recursive().value())
            .set("sets_setuid", change.mode().setsSetuid())
            .set("sets_setgid", change.mode().setsSetgid())
            .set("sets_world_writable", change.mode().setsWorldWritable());
    return Nodes.built(facts, node);
  }

  static Optional<Change> read(Invocation command) {
    return switch (command.program()) {
      case "chmod" -> chmod(command);
      case "install", "mkdir" ->
          command.arguments().value("-m", "--mode").map(m -> made(command, m));
      default -> Optional.empty();
    };
  }

  private static Optional<Change> chmod(Invocation chmod) {
    Arguments arguments = chmod.arguments();
    if (!arguments.values("--reference").isEmpty()) {
      return Optional.empty();
    }
    Truth recursive = Truth.flag(arguments, "-R", "--recursive");
    // chmod -x FILE: what looks like flags is the mode.
    Optional<Arg> dashed =
        arguments.flags().stream()
            .map(Arguments.Flag::word)
            .filter(w -> w.marked().matches("-[rwxXst]+(,.*)?"))
            .findFirst();
    List<Arg> operands = arguments.operands();
    if (dashed.isEmpty() && operands.isEmpty()) {
      return Optional.empty();
    }
    Arg mode = dashed.orElseGet(operands::getFirst);
    List<Arg> paths =
        new ArrayList<>(dashed.isPresent() ? operands : operands.subList(1, operands.size()));
    return Optional.of(new Change(mode, Permissions.of(mode), paths, open(paths), recursive));
  }

  private static Change made(Invocation command, Arg mode) {
    boolean folders = command.is("mkdir") || command.arguments().surely("-d", "--directory");
    List<Arg> paths =
        folders
            ? command.operands()
            : Copies.of(command).stream().map(Copies.Copy::target).toList();
    return new Change(mode, Permissions.of(mode), paths, open(command.operands()), Truth.NO);
  }

  static Optional<Reasons> open(List<Arg> words) {
    return words.stream().filter(Arg::isWild).map(Arg::reasons).reduce(Reasons::and);
  }
}
