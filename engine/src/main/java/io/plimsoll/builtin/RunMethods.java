package io.plimsoll.builtin;

import io.plimsoll.command.Removes;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.value.Gaps;
import java.util.List;
import java.util.Optional;

/** Methods of RUN instructions. */
enum RunMethods implements Builtin {
  REMOVES,
  CACHES,
  RUNS_AFTER;

  @Override
  public Value call(Value[] a, Ambient ambient) {
    Node run = (Node) a[0];
    return switch (this) {
      case REMOVES ->
          Removes.runRemoves(
              run,
              (FilePath) a[1],
              a[2] instanceof Node after ? Optional.of(after) : Optional.empty());
      case CACHES -> Removes.runCaches(run, (FilePath) a[1]);
      case RUNS_AFTER -> after(run.get("commands"), (Node) a[1]);
    };
  }

  /** Those behind a command of this RUN; of another one nothing can be said. */
  private static Value after(Value commands, Node command) {
    if (!(commands instanceof Listing all)) {
      return commands;
    }
    int index = all.members().indexOf(command);
    if (index < 0) {
      return all.isOpen()
          ? new Listing(false, List.of(), all.rest(), all.origin())
          : Gaps.computation("the command is not one of this RUN");
    }
    List<Value> behind = all.members().subList(index + 1, all.members().size());
    return new Listing(false, behind, all.rest(), all.origin());
  }
}
