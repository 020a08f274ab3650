package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import java.util.Optional;

/**
 * A secret or ssh mount of a RUN.
 *
 * @param mount its BuildMount node
 * @param target the file it appears as, its default included; absent for one that is only a
 *     variable
 * @param env the variable it appears as
 */
public record SecretMount(Node mount, Optional<FilePath> target, Optional<String> env) {

  /** Whether it gives a connection to an agent and not the content of a secret. */
  boolean isAgent() {
    return mount.get("type") instanceof Value.Constant type && type.name().equals("ssh");
  }
}
