package io.plimsoll.ingest.kubernetes;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.ingest.runtime.PortSpecs;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;

/** The ports of a container; those with a host port are published by their node. */
final class ContainerPorts {
  private final PortSpecs ports;

  ContainerPorts(NodeMaker nodes, EngineProfile engine) {
    this.ports = new PortSpecs(nodes, engine);
  }

  void read(ContainerDraft draft, Fields container) {
    List<Node> all = new ArrayList<>();
    for (Fields port : container.objects("ports")) {
      all.add(port(port));
    }
    draft.declare("ports", Listing.list(all));
  }

  private Node port(Fields port) {
    Value number = port.integer("containerPort");
    Value host = port.integer("hostPort");
    boolean none = host instanceof Absent || (host instanceof Value.Int i && i.value() == 0);
    Value ip = port.text("hostIP");
    String keyword =
        (number instanceof Value.Int i ? Long.toString(i.value()) : "")
            + port.plain("protocol").map(p -> "/" + p).orElse("");
    return ports.of(
        new PortSpecs.Port(
            Text.of(keyword, port.origin()),
            port.text("name"),
            number,
            Absent.ABSENT,
            port.read("protocol", v -> v),
            none ? Absent.ABSENT : host,
            Absent.ABSENT,
            ip instanceof Text t && t.written().isEmpty() ? Absent.ABSENT : ip,
            !none));
  }
}
