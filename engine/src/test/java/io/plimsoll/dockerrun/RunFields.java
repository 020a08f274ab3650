package io.plimsoll.dockerrun;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a command line says, by the paths of docker's API, as tests of docker write them. */
final class RunFields {
  private final RunCommand command;
  private final RunFiles files;

  RunFields(RunCommand command, RunFiles files) {
    this.command = command;
    this.files = files;
  }

  @Nullable Object at(String path) {
    return switch (path) {
      case "Config.AttachStdin" ->
          attached("stdin") || (!command.has(Flags.ATTACH) && command.isOn(Flags.INTERACTIVE));
      case "Config.AttachStdout" -> attached("stdout") || !command.has(Flags.ATTACH);
      case "Config.AttachStderr" -> attached("stderr") || !command.has(Flags.ATTACH);
      case "Config.Domainname" -> text(Flags.DOMAINNAME);
      case "Config.Hostname" -> text(Flags.HOSTNAME);
      case "Config.Entrypoint" -> List.of(text(Flags.ENTRYPOINT));
      case "Config.Env" -> pairs(PairFiles.environment(command, files).pairs());
      case "Config.ExposedPorts" -> exposed();
      case "Config.Labels" -> map(PairFiles.labels(command, files).pairs());
      case "Config.Volumes" -> volumes(false);
      case "HostConfig.Binds" -> volumes(true);
      case "HostConfig.Devices" -> devices();
      case "HostConfig.DeviceRequests" -> requests();
      case "HostConfig.Links" -> nullIfEmpty(texts(command.all(Flags.LINK)));
      case "HostConfig.LogConfig.Config" ->
          map(
              command.all(Flags.LOG_OPT).stream()
                  .flatMap(g -> g.reading().known().stream())
                  .toList());
      case "HostConfig.LogConfig.Type" -> text(Flags.LOG_DRIVER);
      case "HostConfig.MaskedPaths", "HostConfig.ReadonlyPaths" ->
          options().stream().anyMatch(SecurityOption::unmasksSystemPaths) ? List.of() : null;
      case "HostConfig.Memory" -> number(command.known(Flags.MEMORY));
      case "HostConfig.MemorySwap" -> number(command.known(Flags.MEMORY_SWAP));
      case "HostConfig.NetworkMode" -> Endpoints.of(command).keySet().iterator().next();
      case "HostConfig.PidMode" -> text(Flags.PID);
      case "HostConfig.PortBindings" -> bindings();
      case "HostConfig.RestartPolicy" -> restart();
      case "HostConfig.SecurityOpt" ->
          options().stream()
              .filter(o -> !o.unmasksSystemPaths())
              .map(o -> o.whole().text())
              .toList();
      case "HostConfig.ShmSize" -> number(command.known(Flags.SHM_SIZE));
      case "HostConfig.UTSMode" -> text(Flags.UTS);
      default -> health(path);
    };
  }

  private @Nullable Object health(String path) {
    return switch (path) {
      case "Config.Healthcheck.Test" ->
          command.isOn(Flags.NO_HEALTHCHECK)
              ? List.of("NONE")
              : List.of("CMD-SHELL", text(Flags.HEALTH_CMD));
      case "Config.Healthcheck.Interval" -> nanos(Flags.HEALTH_INTERVAL);
      case "Config.Healthcheck.Timeout" -> nanos(Flags.HEALTH_TIMEOUT);
      case "Config.Healthcheck.StartPeriod" -> nanos(Flags.HEALTH_START_PERIOD);
      case "Config.Healthcheck.StartInterval" -> nanos(Flags.HEALTH_START_INTERVAL);
      case "Config.Healthcheck.Retries" -> number(command.known(Flags.HEALTH_RETRIES));
      default -> network(path);
    };
  }

  private @Nullable Object network(String path) {
    Map<String, NetworkSpec.Endpoint> endpoints = Endpoints.of(command);
    boolean plain = endpoints.values().iterator().next().equals(NetworkSpec.Endpoint.PLAIN);
    // The client leaves a single network without options to the daemon.
    boolean omitted = command.all(Flags.NETWORK).size() == 1 && plain;
    Map<String, NetworkSpec.Endpoint> sent = omitted ? Map.of() : endpoints;
    return switch (path) {
      case "NetworkingConfig.EndpointsConfig.default.MacAddress" ->
          command.known(Flags.MAC_ADDRESS).orElse("");
      case "NetworkingConfig.EndpointsConfig" -> {
        Map<String, Object> all = new TreeMap<>();
        sent.forEach((name, e) -> all.put(name, endpoint(e)));
        yield all;
      }
      case "NetworkingConfig.EndpointsConfig.*.Links" -> {
        Map<String, @Nullable Object> all = new TreeMap<>();
        sent.forEach((name, e) -> all.put(name, nullIfEmpty(e.links())));
        yield all;
      }
      default -> throw new IllegalArgumentException("no field " + path);
    };
  }

  static Map<String, Object> endpoint(NetworkSpec.Endpoint e) {
    Map<String, Object> all = new TreeMap<>();
    Map<String, Object> addresses = new TreeMap<>();
    e.ip().ifPresent(a -> addresses.put("IPv4Address", a));
    e.ip6().ifPresent(a -> addresses.put("IPv6Address", a));
    put(addresses, "LinkLocalIPs", e.linkLocal());
    if (!addresses.isEmpty()) {
      all.put("IPAMConfig", addresses);
    }
    put(all, "Links", e.links());
    put(all, "Aliases", e.aliases());
    e.mac().ifPresent(m -> all.put("MacAddress", m));
    e.priority().ifPresent(p -> all.put("GwPriority", p));
    if (!e.options().isEmpty()) {
      all.put("DriverOpts", new TreeMap<>(e.options()));
    }
    return all;
  }

  private static void put(Map<String, Object> all, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      all.put(key, texts);
    }
  }

  private boolean attached(String stream) {
    return command.all(Flags.ATTACH).stream()
        .anyMatch(g -> g.reading().known().filter(stream::equals).isPresent());
  }

  private String text(FlagKind<Piece> kind) {
    return command.last(kind).map(g -> g.value().text()).orElse("");
  }

  private static List<String> texts(List<Given<Piece>> given) {
    return given.stream().map(g -> g.value().text()).toList();
  }

  private static long number(Optional<Long> number) {
    return number.orElse(0L);
  }

  private long nanos(FlagKind<Duration> kind) {
    return command.known(kind).map(Duration::toNanos).orElse(0L);
  }

  private static @Nullable List<String> nullIfEmpty(List<String> list) {
    return list.isEmpty() ? null : list;
  }

  private static List<String> pairs(List<Pair> pairs) {
    return pairs.stream().map(p -> p.whole().text()).toList();
  }

  private static Map<String, String> map(List<Pair> pairs) {
    Map<String, String> all = new TreeMap<>();
    pairs.forEach(p -> all.put(p.name().text(), p.value().map(Piece::text).orElse("")));
    return all;
  }

  private List<String> exposed() {
    TreeSet<String> all = new TreeSet<>();
    for (Given<ExposeSpec> given : command.all(Flags.EXPOSE)) {
      ExposeSpec spec = given.reading().known().orElseThrow();
      for (int port = spec.ports().first(); port <= spec.ports().last(); port++) {
        all.add(port + "/" + spec.protocol());
      }
    }
    bindings().keySet().forEach(all::add);
    return List.copyOf(all);
  }

  private Map<String, Object> bindings() {
    Map<String, Object> all = new TreeMap<>();
    for (Given<PortSpec> given : command.all(Flags.PUBLISH)) {
      PortSpec spec = given.reading().known().orElseThrow();
      PortRange inside = spec.container().known().orElseThrow();
      Optional<PortRange> outside = spec.host().known().orElseThrow();
      for (int i = 0; i < inside.size(); i++) {
        int step = i;
        String host =
            outside
                .map(o -> inside.size() == 1 ? o.toString() : String.valueOf(o.first() + step))
                .orElse("");
        String address = spec.address().known().orElseThrow().orElse("");
        all.put(
            (inside.first() + i) + "/" + spec.protocol().known().orElseThrow(),
            List.of(new TreeMap<>(Map.of("HostIP", address, "HostPort", host))));
      }
    }
    return all;
  }

  private @Nullable List<String> volumes(boolean named) {
    List<String> all = new ArrayList<>();
    for (Given<VolumeSpec> given : command.all(Flags.VOLUME)) {
      VolumeSpec spec = given.reading().known().orElseThrow();
      if (spec.source().isPresent() == named) {
        all.add(spec.whole().text());
      }
    }
    return nullIfEmpty(all);
  }

  private List<DeviceSpec> deviceSpecs() {
    return command.all(Flags.DEVICE).stream().map(g -> g.reading().known().orElseThrow()).toList();
  }

  private List<Object> devices() {
    List<Object> all = new ArrayList<>();
    for (DeviceSpec spec : deviceSpecs()) {
      if (spec instanceof DeviceSpec.OfHost host) {
        all.add(
            new TreeMap<>(
                Map.of(
                    "PathOnHost", host.host().text(),
                    "PathInContainer", host.container().text(),
                    "CgroupPermissions", host.permissions())));
      }
    }
    return all;
  }

  private @Nullable List<Object> requests() {
    List<String> names = new ArrayList<>();
    for (DeviceSpec spec : deviceSpecs()) {
      if (spec instanceof DeviceSpec.Named named) {
        names.add(named.name());
      }
    }
    return names.isEmpty()
        ? null
        : List.of(new TreeMap<>(Map.of("Driver", "cdi", "DeviceIDs", names)));
  }

  private List<SecurityOption> options() {
    return command.all(Flags.SECURITY_OPT).stream()
        .map(g -> g.reading().known().orElseThrow())
        .toList();
  }

  private Map<String, Object> restart() {
    RestartSpec spec = command.known(Flags.RESTART).orElseThrow();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("Name", spec.name());
    all.put("MaximumRetryCount", spec.retries());
    return new TreeMap<>(all);
  }
}
