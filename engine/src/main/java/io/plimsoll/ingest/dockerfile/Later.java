package io.plimsoll.ingest.dockerfile;

import io.plimsoll.model.Fact;
import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import java.util.Optional;

/**
 * A node that will exist when somebody asks: instructions, stages and commands point at each other.
 */
final class Later implements Fact {
  private Optional<Node> node = Optional.empty();

  Node set(Node made) {
    node = Optional.of(made);
    return made;
  }

  Node node() {
    return node.orElseThrow();
  }

  @Override
  public Value get() {
    return node();
  }
}
