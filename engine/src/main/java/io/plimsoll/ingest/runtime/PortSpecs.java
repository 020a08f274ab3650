package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Ports that are published: the short form of Docker and Compose, and ports given in fields. */
public final class PortSpecs {
  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]", "*", "");
  private static final long HIGHEST = 65_535;

  private final NodeMaker nodes;
  private final Value defaultIp;

  /**
   * Ports of the containers of an engine.
   *
   * @param engine whose default address counts where none is written
   */
  public PortSpecs(NodeMaker nodes, EngineProfile engine) {
    this(nodes, engine.daemon().getOrDefault("default_publish_ip", Text.of(engine.publishIp())));
  }

  PortSpecs(NodeMaker nodes, Value defaultIp) {
    this.nodes = nodes;
    this.defaultIp = defaultIp;
  }

  /**
   * A port in fields; what is not written is {@link Absent}.
   *
   * @param keyword as written
   * @param last last of a range; absent: the same
   * @param published whether it can be reached through the host
   */
  public record Port(
      Text keyword,
      Value name,
      Value number,
      Value last,
      Value protocol,
      Value hostPort,
      Value hostLast,
      Value hostIp,
      boolean published) {

    /** A port of the container that is not published. */
    public static Port exposed(Text keyword, Value number, Value protocol) {
      Absent no = Absent.ABSENT;
      return new Port(keyword, no, number, no, protocol, no, no, no, false);
    }
  }

  /** {@code [ip:][host:]container[/protocol]} with ranges, as of {@code -p}. */
  public Value published(Value text) {
    if (!(text instanceof Text t)) {
      return text;
    }
    List<Value> slash = Cut.once('/', t);
    Value protocol = slash.size() > 1 ? slash.get(1) : Absent.ABSENT;
    if (!(slash.getFirst() instanceof Text ports)) {
      return slash.getFirst();
    }
    List<Value> parts = Cut.at(':', ports);
    if (parts.size() > 3) {
      return Gaps.unreadable(t, "a port");
    }
    Range inside = range(parts.getLast());
    Range outside = range(parts.size() > 1 ? parts.get(parts.size() - 2) : Absent.ABSENT);
    Value ip = parts.size() == 3 ? parts.getFirst() : Absent.ABSENT;
    if (inside.first() instanceof Absent) {
      return Gaps.unreadable(t, "a port");
    }
    return of(
        new Port(
            t,
            Absent.ABSENT,
            inside.first(),
            inside.last(),
            protocol,
            outside.first(),
            outside.last(),
            ip instanceof Text i && i.isKnown() && i.written().isEmpty() ? Absent.ABSENT : ip,
            true));
  }

  private record Range(Value first, Value last) {}

  private static Range range(Value text) {
    if (!(text instanceof Text t)) {
      return new Range(text, text);
    }
    if (t.isKnown() && t.written().isBlank()) {
      return new Range(Absent.ABSENT, Absent.ABSENT);
    }
    List<Value> ends = Cut.once('-', t);
    Value first = Sizes.integer(ends.getFirst());
    return new Range(first, ends.size() > 1 ? Sizes.integer(ends.get(1)) : first);
  }

  /** The port that fields describe. */
  public Node of(Port port) {
    Origin origin = port.keyword().origin();
    Value last = port.last() instanceof Absent ? port.number() : port.last();
    return nodes.build(
        nodes
            .node("Port", origin)
            .set("number", port.number())
            .set("last", last)
            .set("protocol", protocol(port.protocol()))
            .set("name", port.name())
            .set("keyword", port.keyword())
            .set("host_port", port.hostPort())
            .set("host_last", port.hostLast() instanceof Absent ? port.hostPort() : port.hostLast())
            .set("host_ip", port.hostIp())
            .set("is_published", Value.Bool.of(port.published()))
            .set("is_public", port.published() ? isPublic(port.hostIp()) : Value.Bool.FALSE)
            .set("well_formed", wellFormed(port.number(), last, port.protocol()))
            .set("has_host", Value.Bool.FALSE));
  }

  private Value protocol(Value text) {
    if (text instanceof Absent) {
      return nodes.constant("Protocol", "tcp").from(Origin.DEFAULTED);
    }
    if (!(text instanceof Text t)) {
      return text;
    }
    if (!t.isKnown()) {
      return Unknown.of(t.reasons());
    }
    String word = t.written().toLowerCase(Locale.ROOT);
    return Set.of("tcp", "udp", "sctp").contains(word)
        ? nodes.constant("Protocol", word).from(t.origin())
        : Gaps.unreadable(t, "a protocol");
  }

  /** Whether an address, else the default one, is that of all interfaces. */
  Value isPublic(Value hostIp) {
    Value ip = hostIp instanceof Absent ? defaultIp : hostIp;
    if (ip instanceof Text t && t.isKnown()) {
      return Value.Bool.of(EVERYWHERE.contains(t.written().strip()));
    }
    return ip instanceof Text t ? Unknown.of(t.reasons()) : ip;
  }

  static Value wellFormed(Value first, Value last, Value protocol) {
    if (Gaps.problem(first).or(() -> Gaps.problem(last)).isPresent()) {
      return Value.Bool.FALSE;
    }
    if (first instanceof Value.Int a && last instanceof Value.Int b) {
      boolean named =
          !(protocol instanceof Text t && t.isKnown())
              || Set.of("tcp", "udp", "sctp").contains(t.written().toLowerCase(Locale.ROOT));
      return Value.Bool.of(
          named && a.value() >= 0 && a.value() <= b.value() && b.value() <= HIGHEST);
    }
    return first instanceof Unknown ? first : last;
  }
}
