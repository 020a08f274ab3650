package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.List;

/** Devices: {@code host[:inside[:rwm]]}, or the name of a device plugin or CDI. */
public final class Devices {
  private final NodeMaker nodes;

  public Devices(NodeMaker nodes) {
    this.nodes = nodes;
  }

  public Value of(Value text) {
    if (!(text instanceof Text t)) {
      return text;
    }
    List<Value> parts = Cut.at(':', t);
    if (parts.size() > 3) {
      return Gaps.unreadable(t, "a device");
    }
    boolean withoutInside = parts.size() == 2 && parts.get(1) instanceof Text p && isPermission(p);
    Value inside = parts.size() == 1 || withoutInside ? parts.getFirst() : parts.get(1);
    Value permissions =
        parts.size() == 3
            ? parts.get(2)
            : withoutInside ? parts.get(1) : Text.of("rwm", Origin.DEFAULTED);
    return of(parts.getFirst(), inside, permissions, t.origin());
  }

  private static boolean isPermission(Text text) {
    return text.known()
        .filter(p -> !p.isEmpty() && p.chars().allMatch(c -> "rwm".indexOf(c) >= 0))
        .isPresent();
  }

  /** A device by its fields. */
  public Node of(Value host, Value inside, Value permissions, Origin origin) {
    return nodes.build(
        nodes
            .node("Device", origin)
            .set("host", host)
            .set("inside", inside)
            .set("permissions", permissions)
            .set("is_gpu", LiteralFacts.isGpu(host)));
  }
}
