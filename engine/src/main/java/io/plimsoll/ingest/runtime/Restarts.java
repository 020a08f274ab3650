package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;

/** Restart policies of Docker and Compose: {@code no}, {@code on-failure:3}, {@code always}. */
public final class Restarts {
  private final NodeMaker nodes;

  public Restarts(NodeMaker nodes) {
    this.nodes = nodes;
  }

  public Value of(Value text) {
    if (!(text instanceof Text t)) {
      return text;
    }
    List<Value> halves = Cut.once(':', t);
    if (!(halves.getFirst() instanceof Text kind) || !kind.isKnown()) {
      return Unknown.of(t.reasons());
    }
    Value retries = halves.size() > 1 ? Sizes.count(halves.get(1)) : Absent.ABSENT;
    return switch (kind.written().strip()) {
      case "", "no", "none", "never" -> of("never", retries, t.origin());
      case "on-failure" -> of("on_failure", retries, t.origin());
      case "always", "any" -> of("always", retries, t.origin());
      case "unless-stopped" -> of("unless_stopped", retries, t.origin());
      default -> Gaps.unreadable(t, "a restart policy");
    };
  }

  /** A policy by its constant of {@code RestartKind}. */
  public Node of(String kind, Value maxRetries, Origin origin) {
    return nodes.build(
        nodes
            .node("Restart", origin)
            .set("kind", nodes.constant("RestartKind", kind).from(origin))
            .set("max_retries", maxRetries));
  }
}
