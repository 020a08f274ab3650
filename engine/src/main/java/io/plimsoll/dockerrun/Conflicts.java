package io.plimsoll.dockerrun;

import io.plimsoll.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Flags that the client refuses together, as docker/cli container/opts.go. */
final class Conflicts {
  private final RunCommand command;
  private final List<Diagnostic> found = new ArrayList<>();

  private Conflicts(RunCommand command) {
    this.command = command;
  }

  static List<Diagnostic> of(RunCommand command) {
    Conflicts conflicts = new Conflicts(command);
    conflicts.removal();
    conflicts.health();
    conflicts.logging();
    conflicts.detached();
    if (command.engine() == Engine.DOCKER) {
      conflicts.networks();
    }
    return conflicts.found;
  }

  private void removal() {
    Optional<Given<RestartSpec>> restart = command.last(Flags.RESTART);
    Optional<String> policy = command.known(Flags.RESTART).map(RestartSpec::name);
    boolean restarts = policy.filter(p -> !p.isEmpty() && !p.equals("no")).isPresent();
    if (restarts && command.isOn(Flags.REMOVE) && command.engine() == Engine.DOCKER) {
      conflict(
          command.last(Flags.REMOVE),
          restart,
          "a container that is removed at its end (`--rm`) cannot be restarted",
          "remove `--rm` or `--restart`");
    }
  }

  private void health() {
    if (!command.isOn(Flags.NO_HEALTHCHECK)) {
      return;
    }
    for (Given<?> given : command.flags()) {
      if (given.kind().name().startsWith("health-")) {
        conflict(
            command.last(Flags.NO_HEALTHCHECK),
            Optional.of(given),
            "`--no-healthcheck` contradicts `--" + given.kind().name() + "`",
            "remove one of the two");
      }
    }
  }

  private void logging() {
    Optional<Given<Piece>> driver = command.last(Flags.LOG_DRIVER);
    boolean none = driver.filter(d -> d.value().text().equals("none")).isPresent();
    if (none && command.has(Flags.LOG_OPT)) {
      conflict(
          driver,
          command.last(Flags.LOG_OPT),
          "the log driver `none` has no options",
          "remove `--log-opt`");
    }
  }

  private void detached() {
    if (command.isOn(Flags.DETACH) && command.has(Flags.ATTACH)) {
      conflict(
          command.last(Flags.DETACH),
          command.last(Flags.ATTACH),
          "`--detach` contradicts `--attach`",
          "remove one of the two");
    }
  }

  private void networks() {
    Map<String, Given<NetworkSpec>> byName = new HashMap<>();
    Optional<Given<NetworkSpec>> first = Optional.empty();
    for (Given<NetworkSpec> given : command.all(Flags.NETWORK)) {
      Optional<String> name = given.reading().known().flatMap(n -> n.name().known());
      if (name.isEmpty()) {
        continue;
      }
      Optional<Given<NetworkSpec>> same = Optional.ofNullable(byName.put(name.get(), given));
      if (same.isPresent()) {
        conflict(
            same,
            Optional.of(given),
            "the network " + Quoted.of(name.get()) + " is named twice",
            "remove one of the two");
      }
      if (first.isEmpty()) {
        first = Optional.of(given);
        options(given);
      } else if (NetworkSpec.isMode(name.get()) != NetworkSpec.isMode(nameOf(first.get()))) {
        conflict(
            first,
            Optional.of(given),
            "a mode such as `host` cannot be mixed with networks of one's own",
            "keep either the mode or the networks");
      }
    }
  }

  private static String nameOf(Given<NetworkSpec> given) {
    return given.reading().known().map(n -> n.name().text()).orElse("");
  }

  /** Options of the first network may be given in it or as flags, not both. */
  private void options(Given<NetworkSpec> network) {
    NetworkSpec.Endpoint own =
        network.reading().known().map(NetworkSpec::endpoint).orElse(NetworkSpec.Endpoint.PLAIN);
    twice(network, !own.aliases().isEmpty(), Flags.NETWORK_ALIAS, "alias");
    twice(network, own.ip().isPresent(), Flags.IP, "ip");
    twice(network, own.ip6().isPresent(), Flags.IP6, "ip6");
    twice(network, own.mac().isPresent(), Flags.MAC_ADDRESS, "mac-address");
    twice(network, !own.linkLocal().isEmpty(), Flags.LINK_LOCAL_IP, "link-local-ip");
  }

  private void twice(Given<NetworkSpec> network, boolean own, FlagKind<?> kind, String field) {
    if (own && command.has(kind)) {
      conflict(
          Optional.of(network),
          command.flags().stream().filter(f -> f.kind() == kind).findFirst(),
          "`--" + kind.name() + "` is given, and the network has `" + field + "` as well",
          "keep one of the two");
    }
  }

  private void conflict(
      Optional<? extends Given<?>> one,
      Optional<? extends Given<?>> other,
      String message,
      String help) {
    if (one.isPresent() && other.isPresent()) {
      found.add(Problems.conflict(one.get(), other.get(), message, help));
    }
  }
}
