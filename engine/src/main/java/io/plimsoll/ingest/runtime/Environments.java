package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;

/** Environment variables as runtime files write them. */
public final class Environments {
  private final NodeMaker nodes;

  public Environments(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /**
   * {@code NAME=VALUE}; a name alone takes its value from whoever starts the container, and so does
   * a value that is nothing but a variable.
   */
  public Value entry(Value text) {
    if (!(text instanceof Text t)) {
      return text;
    }
    List<Value> halves = Cut.once('=', t);
    return halves.size() > 1
        ? variable(
            halves.getFirst(), halves.get(1), writtenIn(halves.get(1), "literal"), t.origin())
        : fromCaller(t, t.origin());
  }

  /** A variable whose value is that of the caller. */
  public Node fromCaller(Value name, Origin origin) {
    String shown = name instanceof Text t ? t.written() : "the variable";
    return variable(
        name,
        Gaps.unresolved(shown, shown + " is set by whoever starts the container", origin),
        "host",
        origin);
  }

  /** Where a value comes from: one that is nothing but a variable is its caller's. */
  public static String writtenIn(Value value, String source) {
    return value instanceof Unknown ? "host" : source;
  }

  /**
   * A variable.
   *
   * @param source constant of {@code ValueSource}
   */
  public Node variable(Value name, Value value, String source, Origin origin) {
    return nodes.build(
        nodes
            .node("Variable", origin)
            .set("name", name)
            .set("value", value)
            .set("keyword", nodes.constant("VariableKeyword", "runtime"))
            .set("source", nodes.constant("ValueSource", source))
            .set("shadows", Absent.ABSENT)
            .set("references", references(value))
            .set("instruction", Absent.ABSENT));
  }

  /** Names of the variables that its unknown parts stand for. */
  private static Listing references(Value value) {
    List<Text.Hole> holes = value instanceof Text t ? t.holes() : List.of();
    return Listing.set(
        holes.stream()
            .flatMap(h -> h.reasons().kept().stream())
            .filter(r -> r.kind() == Reason.Kind.UNRESOLVED)
            .map(Reason::cause)
            .distinct()
            .sorted()
            .map(Text::of)
            .toList());
  }
}
