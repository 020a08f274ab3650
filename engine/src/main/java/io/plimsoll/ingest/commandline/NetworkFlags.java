package io.plimsoll.ingest.commandline;

import io.plimsoll.dockerrun.ExposeSpec;
import io.plimsoll.dockerrun.FlagKind;
import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.Given;
import io.plimsoll.dockerrun.NetworkSpec;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.dockerrun.PortRange;
import io.plimsoll.dockerrun.PortSpec;
import io.plimsoll.ingest.runtime.Namespaces;
import io.plimsoll.ingest.runtime.Namespaces.Which;
import io.plimsoll.ingest.runtime.PortSpecs;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Networks, published ports and namespaces. */
final class NetworkFlags {
  private final FlagFacts flags;
  private final Function<String, Optional<Fact>> containers;

  /**
   * The flags of a container.
   *
   * @param containers finds the container that a word such as {@code container:db} means
   */
  NetworkFlags(FlagFacts flags, Function<String, Optional<Fact>> containers) {
    this.flags = flags;
    this.containers = containers;
  }

  void fill() {
    networks();
    namespace(Which.PID, Flags.PID);
    namespace(Which.IPC, Flags.IPC);
    namespace(Which.UTS, Flags.UTS);
    namespace(Which.USERNS, Flags.USERNS);
    namespace(Which.CGROUPNS, Flags.CGROUPNS);
    flags.set("cgroup_parent", flags.text(Flags.CGROUP_PARENT));
    flags.set("extra_hosts", flags.map(flags.each(Flags.ADD_HOST, ProcessFlags::entry)));
    List<Value> ports = new ArrayList<>(flags.each(Flags.PUBLISH, this::port));
    ports.addAll(flags.each(Flags.EXPOSE, this::exposed));
    flags.declare("ports", flags.list(ports));
    flags.draft().publishAll(flags.toggle(Flags.PUBLISH_ALL));
  }

  private void namespace(Which which, FlagKind<Piece> kind) {
    Value text = flags.text(kind);
    if (!(text instanceof Absent)) {
      flags.set(which.field(), new Namespaces(flags.nodes()).of(which, text, containers));
    }
  }

  private void networks() {
    List<Given<NetworkSpec>> given = flags.command().all(Flags.NETWORK);
    List<Value> names = new ArrayList<>();
    for (Given<NetworkSpec> network : given) {
      names.add(PieceValues.of(network, (n, origin) -> PieceValues.text(n.name(), origin)));
    }
    Value first = names.isEmpty() ? flags.unsaid() : names.getFirst();
    Namespaces namespaces = new Namespaces(flags.nodes());
    if (!(first instanceof Absent)) {
      flags.set("network", namespaces.of(Which.NETWORK, first, containers));
    }
    List<Value> joined =
        names.stream()
            .filter(
                n -> !(namespaces.of(Which.NETWORK, n, containers) instanceof Node s && !named(s)))
            .toList();
    flags.set("networks", flags.set(joined));
  }

  private static boolean named(Node namespace) {
    return namespace.get("name") instanceof Text;
  }

  private Value port(PortSpec port, Origin origin) {
    Value host = number(port.host(), origin, PortRange::first);
    Value last = number(port.host(), origin, PortRange::last);
    Value ip =
        PieceValues.of(
            port.address(),
            origin,
            a -> a.<Value>map(text -> Text.of(text, origin)).orElse(Absent.ABSENT));
    Text keyword = (Text) PieceValues.text(port.whole(), origin);
    return new PortSpecs(flags.nodes(), flags.draft().engine())
        .of(
            new PortSpecs.Port(
                keyword,
                Absent.ABSENT,
                PieceValues.of(port.container(), origin, r -> number(r.first(), origin)),
                PieceValues.of(port.container(), origin, r -> number(r.last(), origin)),
                PieceValues.of(port.protocol(), origin, p -> Text.of(p, origin)),
                host,
                last,
                ip,
                true));
  }

  private static Value number(
      io.plimsoll.dockerrun.Reading<Optional<PortRange>> range,
      Origin origin,
      Function<PortRange, Integer> end) {
    return PieceValues.of(
        range,
        origin,
        r -> r.<Value>map(ports -> number(end.apply(ports), origin)).orElse(Absent.ABSENT));
  }

  private static Value number(int port, Origin origin) {
    return Value.Int.of(port).from(origin);
  }

  private Value exposed(ExposeSpec port, Origin origin) {
    Absent no = Absent.ABSENT;
    return new PortSpecs(flags.nodes(), flags.draft().engine())
        .of(
            new PortSpecs.Port(
                Text.of(port.whole().text(), origin),
                no,
                number(port.ports().first(), origin),
                number(port.ports().last(), origin),
                Text.of(port.protocol(), origin),
                no,
                no,
                no,
                false));
  }
}
