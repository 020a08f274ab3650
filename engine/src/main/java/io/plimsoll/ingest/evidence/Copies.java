package io.plimsoll.ingest.evidence;

import io.plimsoll.model.Node;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;

/** Copies of nodes in which a fact is another one. */
final class Copies {
  private Copies() {}

  static Node with(Node node, String field, Value value) {
    Node.Builder copy = Node.builder(node.type(), node.origin());
    for (Field other : node.type().fields()) {
      copy.lazy(other.name(), () -> node.get(other.name()));
    }
    return copy.set(field, value).build(missing -> () -> node.get(missing.name()));
  }
}
