package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.Set;

/** Where the output of a container goes. */
public final class Logs {
  /** Drivers that write files of their own, which grow until an option limits them. */
  private static final Set<String> FILES = Set.of("json-file", "k8s-file", "");

  private final NodeMaker nodes;

  public Logs(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /**
   * Logging by driver and options.
   *
   * @param driver a text
   * @param options a mapping
   */
  public Node of(Value driver, Value options, Origin origin) {
    return nodes.build(
        nodes
            .node("Logging", origin)
            .set("driver", driver)
            .set("options", options)
            .lazy("is_bounded", () -> isBounded(driver, options)));
  }

  /** Logging of a Kubernetes node, whose kubelet rotates the files (containerLogMaxSize, 10Mi). */
  Node rotated(Value driver) {
    return nodes.build(
        nodes
            .node("Logging", Origin.DEFAULTED)
            .set("driver", driver)
            .set("options", Mapping.of(java.util.List.of()))
            .set("is_bounded", Value.Bool.TRUE.from(Origin.DEFAULTED)));
  }

  /** Docker, "JSON File logging driver": {@code max-size} is -1 unless it is set. */
  static Value isBounded(Value driver, Value options) {
    if (!(driver instanceof Text t) || !t.isKnown()) {
      return driver instanceof Text t ? Unknown.of(t.reasons()) : driver;
    }
    if (!FILES.contains(t.written())) {
      return Value.Bool.TRUE;
    }
    if (!(options instanceof Mapping map)) {
      return options instanceof Absent ? Value.Bool.FALSE : options;
    }
    for (Entry entry : map.entries()) {
      if (entry.key() instanceof Text k && k.written().equals("max-size")) {
        return entry.value() instanceof Text size && size.isKnown()
            ? Value.Bool.of(!size.written().startsWith("-"))
            : entry.value() instanceof Unknown u ? u : Value.Bool.TRUE;
      }
    }
    return map.rest().<Value>map(Unknown::of).orElse(Value.Bool.FALSE);
  }
}
