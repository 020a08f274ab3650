package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Map;

/** Limits or requests of a container. */
final class Resources {
  private final NodeMaker nodes;

  Resources(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /**
   * Resources by field.
   *
   * @param pids what holds for processes where nothing is said
   */
  Node of(Map<String, Value> facts, Origin origin, Value pids) {
    Node.Builder node =
        nodes
            .node("Resources", origin)
            .set("pids", pids instanceof Absent none ? none.from(origin) : pids);
    for (String field : List.of("memory", "swap", "cpus", "cpu_shares", "cpuset")) {
      node.set(field, Absent.ABSENT.from(origin));
    }
    facts.forEach(
        (field, value) ->
            node.set(
                field,
                value instanceof Absent none && none.origin().span().isEmpty()
                    ? none.from(origin)
                    : value));
    return nodes.build(node);
  }
}
