package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Entry;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;

/** Ulimits: {@code nofile=1024:2048} (docker/go-units, ParseUlimit). */
public final class Ulimits {
  private final NodeMaker nodes;

  public Ulimits(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** An entry of the map of ulimits; empty where the name is not known. */
  public Optional<Entry> of(Value text) {
    if (!(text instanceof Text t)) {
      return Optional.empty();
    }
    List<Value> halves = Cut.once('=', t);
    if (!(halves.getFirst() instanceof Text name) || !name.isKnown()) {
      return Optional.empty();
    }
    Value limits = halves.size() > 1 ? halves.get(1) : Gaps.unreadable(t, "a ulimit");
    return Optional.of(new Entry(name, limits(limits, t.origin())));
  }

  private Node limits(Value text, Origin origin) {
    if (!(text instanceof Text t)) {
      return of(text, text, origin);
    }
    List<Value> ends = Cut.once(':', t);
    Value soft = Sizes.integer(ends.getFirst());
    return of(soft, ends.size() > 1 ? Sizes.integer(ends.get(1)) : soft, origin);
  }

  /** A ulimit by its two limits; -1 is none, which is the largest number. */
  public Node of(Value soft, Value hard, Origin origin) {
    return nodes.build(
        nodes.node("Ulimit", origin).set("soft", unlimited(soft)).set("hard", unlimited(hard)));
  }

  private static Value unlimited(Value limit) {
    return limit instanceof Value.Int i && i.value() < 0
        ? Value.Int.of(Long.MAX_VALUE).from(i.origin())
        : limit;
  }
}
