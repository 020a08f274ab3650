package io.plimsoll.targets;

import io.plimsoll.model.Fact;
import io.plimsoll.model.Node;
import io.plimsoll.schema.Field;
import java.util.Map;

/** Copies of nodes in which some facts are others; the rest is shared and stays lazy. */
final class Copies {
  private Copies() {}

  static Node with(Node node, Map<String, Fact> facts) {
    Node.Builder copy = Node.builder(node.type(), node.origin());
    for (Field field : node.type().fields()) {
      Fact fact = facts.get(field.name());
      copy.lazy(field.name(), fact == null ? () -> node.get(field.name()) : fact);
    }
    return copy.build(field -> () -> node.get(field.name()));
  }
}
