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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

  /**
   * Logging as a container asks for it of an engine: what it does not say is the engine's (moby,
   * {@code mergeAndVerifyLogConfig}).
   *
   * @param engine a node
   * @param driver a text, or absent
   * @param options a mapping
   */
  public Node of(Node engine, Value driver, Value options, Origin origin) {
    Value standard = engine.get("log_driver");
    Value used = driver instanceof Absent ? standard : driver;
    return of(used, isSame(used, standard) ? merged(engine, options) : options, origin);
  }

  private static boolean isSame(Value driver, Value standard) {
    return driver instanceof Text a
        && standard instanceof Text b
        && a.isKnown()
        && b.isKnown()
        && a.written().equals(b.written());
  }

  /** The options of the engine that the container does not have itself. */
  private static Value merged(Node engine, Value options) {
    if (!(engine.get("log_options") instanceof Mapping standard) || standard.entries().isEmpty()) {
      return options;
    }
    if (!(options instanceof Mapping own)) {
      return options instanceof Absent ? standard : options;
    }
    Set<String> names = new HashSet<>();
    own.entries().forEach(e -> names.add(name(e)));
    List<Entry> all = new ArrayList<>(own.entries());
    standard.entries().stream().filter(e -> !names.contains(name(e))).forEach(all::add);
    Origin origin = own.entries().isEmpty() ? standard.origin() : own.origin();
    return new Mapping(all, own.rest(), origin);
  }

  private static String name(Entry option) {
    return option.key() instanceof Text t ? t.written() : "";
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
