package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;

/** Nodes that are as another one but for a fact. */
final class Copies {
  private Copies() {}

  static Node with(NodeMaker nodes, Node original, String changed, Value value) {
    Node.Builder copy = nodes.node(original.type().name(), original.origin());
    for (Field field : original.type().fields()) {
      copy.lazy(field.name(), () -> original.get(field.name()));
    }
    return nodes.build(copy.set(changed, value));
  }
}
