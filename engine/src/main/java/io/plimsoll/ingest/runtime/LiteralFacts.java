package io.plimsoll.ingest.runtime;

import io.plimsoll.ingest.parts.CommandLines;
import io.plimsoll.ingest.parts.Users;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;

/** Derived facts of the small nodes that tests write down: ports, users, namespaces, logging. */
final class LiteralFacts {
  private static final String EVERYWHERE = "0.0.0.0"; // what engines publish on unless told

  private final NodeMaker nodes;
  private final Node.Builder given;
  private Optional<Node> node = Optional.empty();

  LiteralFacts(NodeMaker nodes, Node.Builder given) {
    this.nodes = nodes;
    this.given = given;
  }

  Node build(Reason otherwise) {
    switch (given.type().name()) {
      case "Namespace" -> fill("is_host", this::isHost);
      case "Port" -> port();
      case "User" -> user(otherwise);
      case "Logging" -> fill("is_bounded", () -> Logs.isBounded(get("driver"), get("options")));
      case "Device" -> fill("is_gpu", () -> isGpu(get("host")));
      case "Mount" -> fill("is_implicit", () -> Value.Bool.FALSE);
      case "Variable" -> {
        fill("shadows", () -> Absent.ABSENT);
        fill("references", () -> Listing.set(List.of()));
      }
      case "Image" ->
          fill("process", () -> new CommandLines(nodes).process(get("entrypoint"), get("cmd")));
      default -> {}
    }
    Node made = nodes.build(given, otherwise);
    node = Optional.of(made);
    return made;
  }

  private Value get(String field) {
    return node.orElseThrow().get(field);
  }

  private void fill(String field, Fact fact) {
    Derived.fill(given, field, fact);
  }

  /** Which namespace it is, only the container knows; of a shared one the answer stays open. */
  private Value isHost() {
    if (!(get("kind") instanceof Value.Constant kind)) {
      return get("kind");
    }
    return kind.name().equals("container")
        ? Gaps.unresolved("of", "it is shared with another container", node.orElseThrow().origin())
        : Value.Bool.of(kind.name().equals("host"));
  }

  private void port() {
    fill("last", () -> get("number"));
    fill("is_published", () -> isPresent(get("host_port")));
    fill(
        "is_public",
        () ->
            Logic.and(
                get("is_published"),
                new PortSpecs(nodes, Text.of(EVERYWHERE)).isPublic(get("host_ip"))));
    fill("well_formed", () -> PortSpecs.wellFormed(get("number"), get("last"), Absent.ABSENT));
    fill("has_host", () -> Value.Bool.FALSE);
  }

  private static Value isPresent(Value value) {
    return value instanceof Unknown ? value : Value.Bool.of(!(value instanceof Absent));
  }

  /** A user that is given as text is read like one; else the number decides, then the name. */
  private void user(Reason otherwise) {
    if (given.has("raw")) {
      Node asked = nodes.build(nodes.node("User", given.origin()), otherwise);
      Fact read = () -> get("raw") instanceof Text t ? new Users(nodes).of(t) : asked;
      for (String field : List.of("name", "uid", "gid", "is_root", "is_numeric")) {
        fill(field, () -> read.get() instanceof Node n ? n.get(field) : read.get());
      }
    }
    fill("is_root", this::isRoot);
    fill("is_numeric", () -> Value.Bool.of(get("name") instanceof Absent));
  }

  private Value isRoot() {
    if (get("uid") instanceof Value.Int uid) {
      return Value.Bool.of(uid.value() == 0);
    }
    return get("name") instanceof Text t && t.written().equals("root")
        ? Value.Bool.TRUE
        : get("uid");
  }

  /** A device of the host, or the name of a device plugin: {@code nvidia.com/gpu}. */
  static Value isGpu(Value host) {
    if (!(host instanceof Text t)) {
      return host;
    }
    String name = t.written();
    boolean gpu =
        name.startsWith("/dev/nvidia")
            || name.startsWith("/dev/dri")
            || name.startsWith("/dev/kfd")
            || name.startsWith("nvidia.com/")
            || name.startsWith("gpu.")
            || name.endsWith("/gpu");
    return gpu || t.isKnown() ? Value.Bool.of(gpu) : Unknown.of(t.reasons());
  }
}
