package io.plimsoll.ingest.compose;

import io.plimsoll.compose.ComposeText;
import io.plimsoll.compose.Tree;
import io.plimsoll.ingest.parts.Ports;
import io.plimsoll.ingest.runtime.Namespaces;
import io.plimsoll.ingest.runtime.Namespaces.Which;
import io.plimsoll.ingest.runtime.PortSpecs;
import io.plimsoll.ingest.runtime.Sizes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ports, networks and the other namespaces. */
final class Networking {
  private static final Map<String, Which> NAMESPACES =
      Map.of(
          "pid", Which.PID,
          "ipc", Which.IPC,
          "uts", Which.UTS,
          "userns_mode", Which.USERNS,
          "cgroup", Which.CGROUPNS);

  private final Drafting service;
  private final Objections objections;
  private final NodeMaker nodes;

  Networking(Drafting service, Objections objections) {
    this.service = service;
    this.objections = objections;
    this.nodes = service.nodes();
  }

  void read() {
    Namespaces namespaces = new Namespaces(nodes);
    NAMESPACES.forEach(
        (key, which) -> {
          Value text = service.text(key);
          if (!(text instanceof Absent)) {
            service.set(
                which.field(),
                objections.heard(text, namespaces.of(which, text, service.project()::joined)));
          }
        });
    service.set("cgroup_parent", service.text("cgroup_parent"));
    networks(namespaces);
    service.declare("ports", ports());
    if (service.says("extra_hosts")) {
      service.set("extra_hosts", hosts());
    }
  }

  /** Without any word it joins the default network of the project. */
  private void networks(Namespaces namespaces) {
    Value mode = service.text("network_mode");
    if (!(mode instanceof Absent)) {
      service.set("network", namespaces.of(Which.NETWORK, mode, service.project()::joined));
      return;
    }
    switch (service.at("networks")) {
      case Tree.Fields fields -> {
        List<Text> names = new ArrayList<>();
        for (Tree.Field field : fields.entries().values()) {
          names.add(Text.of(field.name(), Origin.at(field.key())));
          if (isHost(field.name())) {
            Origin origin = Origin.at(field.key());
            service.set("network", namespaces.of(Which.NETWORK, "host", origin));
          }
        }
        Listing all = Listing.set(names);
        service.set("networks", fields.open().map(g -> all.open(Values.reasons(g))).orElse(all));
      }
      case Tree.Gap gap ->
          service.set("networks", Listing.set(List.of()).open(Values.reasons(gap)));
      case Tree.Leaf l -> {}
      case Tree.Items i -> {}
      case Tree.Nothing n ->
          service.set("networks", Listing.set(List.of(Text.of("default", Origin.DEFAULTED))));
    }
  }

  /** A network that is defined elsewhere under the name of the host's. */
  private boolean isHost(String network) {
    Optional<Tree.Fields> defined = service.project().object("networks", network);
    Optional<Tree.Fields> external = defined.flatMap(d -> d.fields("external"));
    Optional<String> name =
        external
            .flatMap(e -> e.leaf("name"))
            .or(() -> defined.flatMap(d -> d.leaf("name")))
            .flatMap(Tree.Leaf::known);
    return external.isPresent() && name.orElse(network).equals("host");
  }

  private Listing ports() {
    List<Value> ports = new ArrayList<>();
    Optional<Reasons> open = Optional.empty();
    switch (service.at("ports")) {
      case Tree.Items items -> items.items().forEach(i -> ports.add(published(i)));
      case Tree.Gap gap -> open = Optional.of(Values.reasons(gap));
      case Tree.Leaf l -> {}
      case Tree.Fields f -> {}
      case Tree.Nothing n -> {}
    }
    if (service.at("expose") instanceof Tree.Gap gap) {
      open = Optional.of(open.map(o -> o.and(Values.reasons(gap))).orElse(Values.reasons(gap)));
    }
    for (Value word : service.values().texts(service.at("expose"))) {
      ports.add(objections.heard(word, new Ports(nodes).exposed(word)));
    }
    Listing all = Listing.list(ports);
    return open.map(all::open).orElse(all);
  }

  private Value published(Tree tree) {
    if (!(tree instanceof Tree.Fields port)) {
      return tree instanceof Tree.Gap g ? Values.unknown(g) : Absent.ABSENT;
    }
    Range inside = range(port.get("target"));
    Range outside = range(port.get("published"));
    return new PortSpecs(nodes, service.project().engine())
        .of(
            new PortSpecs.Port(
                keyword(port),
                service.values().text(port.get("name")),
                inside.first(),
                inside.last(),
                service.values().text(port.get("protocol")),
                outside.first(),
                outside.last(),
                service.values().text(port.get("host_ip")),
                true));
  }

  private record Range(Value first, Value last) {}

  private Range range(Tree tree) {
    if (!(tree instanceof Tree.Leaf leaf) || !leaf.text().marked().contains("-")) {
      Value number = Sizes.integer(service.values().text(tree));
      return new Range(number, number);
    }
    List<ComposeText> ends = leaf.text().split('-');
    Origin origin = service.origin(leaf);
    return new Range(
        Sizes.integer(Values.text(ends.getFirst(), origin, leaf.span())),
        Sizes.integer(Values.text(ends.getLast(), origin, leaf.span())));
  }

  /** The port in its short form, whichever form is written. */
  private Text keyword(Tree.Fields port) {
    List<ComposeText> parts = new ArrayList<>();
    port.leaf("host_ip").ifPresent(ip -> add(parts, "", bracketed(ip.text()), ":"));
    port.leaf("published").ifPresent(p -> add(parts, "", p.text(), ":"));
    port.leaf("target").ifPresent(t -> parts.add(t.text()));
    port.leaf("protocol")
        .filter(p -> !p.known().equals(Optional.of("tcp")))
        .ifPresent(p -> add(parts, "/", p.text(), ""));
    Origin origin = service.origin(port);
    return Values.text(ComposeText.join(parts), origin, port.span()) instanceof Text t
        ? t
        : Text.of(ComposeText.join(parts).written(), origin);
  }

  private static void add(List<ComposeText> parts, String before, ComposeText text, String after) {
    parts.add(ComposeText.of(before));
    parts.add(text);
    parts.add(ComposeText.of(after));
  }

  private static ComposeText bracketed(ComposeText address) {
    return address.marked().contains(":")
        ? ComposeText.join(List.of(ComposeText.of("["), address, ComposeText.of("]")))
        : address;
  }

  private Mapping hosts() {
    if (!(service.at("extra_hosts") instanceof Tree.Fields fields)) {
      return service.values().mapping(service.at("extra_hosts"));
    }
    List<Entry> entries = new ArrayList<>();
    for (Tree.Field field : fields.entries().values()) {
      List<Value> addresses = service.values().texts(field.value());
      List<String> written =
          addresses.stream().map(a -> a instanceof Text t ? t.written() : "").toList();
      boolean unknown =
          addresses.stream()
              .anyMatch(a -> a instanceof Unknown || (a instanceof Text t && !t.isKnown()));
      Origin origin = service.origin(field.value());
      Value value =
          unknown && !addresses.isEmpty()
              ? addresses.getFirst()
              : Text.of(String.join(",", written), origin);
      entries.add(new Entry(Text.of(field.name(), Origin.at(field.key())), value));
    }
    Mapping all = Mapping.of(entries);
    return fields.open().map(g -> all.open(Values.reasons(g))).orElse(all);
  }
}
