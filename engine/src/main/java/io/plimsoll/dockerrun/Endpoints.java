package io.plimsoll.dockerrun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The networks a container is attached to, with what flags say about the first of them. */
public final class Endpoints {
  /** The network of a container for which none is named. */
  public static final String DEFAULT = "default";

  private Endpoints() {}

  /** Each network with how the container is attached to it, in the order of the line. */
  public static Map<String, NetworkSpec.Endpoint> of(RunCommand command) {
    Map<String, NetworkSpec.Endpoint> all = new LinkedHashMap<>();
    for (Given<NetworkSpec> given : command.all(Flags.NETWORK)) {
      Optional<NetworkSpec> network = given.reading().known();
      if (network.isPresent()) {
        String name = network.get().name().written();
        NetworkSpec.Endpoint own = network.get().endpoint();
        all.put(name, all.isEmpty() ? withFlags(command, name, own) : own);
      }
    }
    if (all.isEmpty()) {
      all.put(DEFAULT, withFlags(command, DEFAULT, NetworkSpec.Endpoint.PLAIN));
    }
    return all;
  }

  private static NetworkSpec.Endpoint withFlags(
      RunCommand command, String name, NetworkSpec.Endpoint own) {
    // On the default bridge a link is of the old kind, and none of the endpoint.
    List<String> links = NetworkSpec.isMode(name) ? List.of() : texts(command.all(Flags.LINK));
    return new NetworkSpec.Endpoint(
        or(own.aliases(), texts(command.all(Flags.NETWORK_ALIAS))),
        links,
        own.ip().or(() -> command.known(Flags.IP)),
        own.ip6().or(() -> command.known(Flags.IP6)),
        own.mac().or(() -> command.known(Flags.MAC_ADDRESS)),
        or(own.linkLocal(), known(command.all(Flags.LINK_LOCAL_IP))),
        own.options(),
        own.priority());
  }

  private static List<String> or(List<String> own, List<String> flags) {
    return own.isEmpty() ? flags : own;
  }

  private static List<String> texts(List<Given<Piece>> given) {
    return given.stream().map(g -> g.value().written()).toList();
  }

  private static List<String> known(List<Given<String>> given) {
    List<String> all = new ArrayList<>();
    given.forEach(g -> g.reading().known().ifPresent(all::add));
    return all;
  }
}
