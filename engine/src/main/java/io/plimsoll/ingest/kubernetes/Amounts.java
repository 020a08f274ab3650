package io.plimsoll.ingest.kubernetes;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.Devices;
import io.plimsoll.ingest.runtime.Sizes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Limits and requests of a container. */
final class Amounts {
  private final NodeMaker nodes;

  Amounts(NodeMaker nodes) {
    this.nodes = nodes;
  }

  void read(ContainerDraft draft, Fields container) {
    Optional<Fields> resources = container.object("resources");
    Optional<Fields> limits = resources.flatMap(r -> r.object("limits"));
    Optional<Fields> requests = resources.flatMap(r -> r.object("requests"));
    Value memory = limits.map(Amounts::memory).orElse(Absent.ABSENT);
    Value cpus = limits.map(Amounts::cpus).orElse(Absent.ABSENT);
    draft.limit("memory", memory).limit("cpus", cpus);
    draft.request("memory", requested(requests.map(Amounts::memory), memory));
    draft.request("cpus", requested(requests.map(Amounts::cpus), cpus));
    draft.limitsAt(innermost(container, resources, "limits"));
    draft.requestsAt(innermost(container, resources, "requests"));
    limits.ifPresent(l -> draft.set("devices", devices(l)));
  }

  private static Origin innermost(Fields container, Optional<Fields> resources, String field) {
    return resources
        .map(r -> Origin.at(r.get(field).isPresent() ? r.at(field) : container.at("resources")))
        .orElse(container.origin());
  }

  /** What is not requested is what the limit is (Kubernetes, "Resource Management"). */
  private static Value requested(Optional<Value> request, Value limit) {
    return request
        .filter(r -> !(r instanceof Absent))
        .orElse(limit instanceof Absent ? limit : limit.from(Origin.DEFAULTED));
  }

  private static Value memory(Fields amounts) {
    Value bytes = amounts.read("memory", Sizes::bytes);
    return bytes instanceof Value.Bytes b && b.value() == 0 ? Absent.ABSENT : bytes;
  }

  private static Value cpus(Fields amounts) {
    Value cores = amounts.read("cpu", Sizes::amount);
    return cores instanceof Value.Decimal d && d.value().signum() == 0 ? Absent.ABSENT : cores;
  }

  /** What a device plugin hands out is asked for as {@code vendor/name}. */
  private Listing devices(Fields limits) {
    List<Node> devices = new ArrayList<>();
    for (String name : limits.names()) {
      boolean plugin = name.contains("/") && !name.startsWith("kubernetes.io/");
      if (plugin) {
        Text device = Text.of(name, Origin.at(limits.at(name)));
        devices.add(new Devices(nodes).of(device, device, Text.of("rw"), device.origin()));
      }
    }
    return Listing.list(devices);
  }
}
