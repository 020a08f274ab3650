package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * What was done so far in a stage and in those it is built from: the scripts that ran and the files
 * that were copied, in order.
 *
 * <p>It grows while a stage is read; facts about what comes later in the stage look at it only when
 * they are asked for.
 */
public final class StageMemory {

  /** One step of a stage. */
  sealed interface Entry permits Ran, Copied {}

  /** A script ran. */
  record Ran(CommandFacts facts) implements Entry {}

  /** A file was copied. */
  record Copied(FilePath target, Value content) implements Entry {}

  private final List<Entry> entries = new ArrayList<>();
  private final int inherited;

  /** The memory of a stage that is not built from another. */
  public StageMemory() {
    this(List.of());
  }

  private StageMemory(List<Entry> inherited) {
    entries.addAll(inherited);
    this.inherited = inherited.size();
  }

  /** The memory that a stage starts with that is built from this one. */
  public StageMemory copy() {
    return new StageMemory(entries);
  }

  /**
   * Remembers a file of COPY or ADD.
   *
   * @param content its text, or unknown
   */
  public void copied(FilePath target, Value content) {
    entries.add(new Copied(target, content));
  }

  void ran(CommandFacts facts) {
    entries.add(new Ran(facts));
  }

  /** A script and those that run behind it in the same stage. */
  List<CommandFacts> from(CommandFacts first) {
    List<CommandFacts> all = new ArrayList<>();
    for (int i = Math.max(inherited, indexOf(first)); i < entries.size(); i++) {
      if (entries.get(i) instanceof Ran ran) {
        all.add(ran.facts());
      }
    }
    return all;
  }

  /** What happened before a script, in the stage and those it is built from. */
  List<Entry> before(CommandFacts facts) {
    return List.copyOf(entries.subList(0, indexOf(facts)));
  }

  private int indexOf(CommandFacts facts) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i) instanceof Ran ran && ran.facts() == facts) {
        return i;
      }
    }
    throw new IllegalStateException("a script that was not registered");
  }
}
