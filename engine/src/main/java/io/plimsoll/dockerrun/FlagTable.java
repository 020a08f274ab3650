package io.plimsoll.dockerrun;

import static io.plimsoll.dockerrun.Flags.*;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All flags that one engine takes, by name and by shorthand. */
public final class FlagTable {
  private static final List<FlagKind<?>> TYPED =
      List.of(
          ADD_HOST,
          ANNOTATION,
          ATTACH,
          CAP_ADD,
          CAP_DROP,
          CGROUP_PARENT,
          CGROUPNS,
          CPU_PERIOD,
          CPU_QUOTA,
          CPU_SHARES,
          CPUS,
          CPUSET,
          DETACH,
          DEVICE,
          DEVICE_RULE,
          DOMAINNAME,
          ENTRYPOINT,
          ENV,
          ENV_FILE,
          EXPOSE,
          GPUS,
          GROUP_ADD,
          HEALTH_CMD,
          HEALTH_INTERVAL,
          HEALTH_RETRIES,
          HEALTH_START_INTERVAL,
          HEALTH_START_PERIOD,
          HEALTH_TIMEOUT,
          HOSTNAME,
          INIT,
          INTERACTIVE,
          IP,
          IP6,
          IPC,
          LABEL,
          LABEL_FILE,
          LINK,
          LINK_LOCAL_IP,
          LOG_DRIVER,
          LOG_OPT,
          MAC_ADDRESS,
          MEMORY,
          MEMORY_RESERVATION,
          MEMORY_SWAP,
          MEMORY_SWAPPINESS,
          MOUNT,
          NAME,
          NETWORK,
          NETWORK_ALIAS,
          NO_HEALTHCHECK,
          OOM_KILL_DISABLE,
          OOM_SCORE_ADJ,
          PID,
          PIDS_LIMIT,
          PLATFORM,
          PRIVILEGED,
          PUBLISH,
          PUBLISH_ALL,
          PULL,
          READ_ONLY,
          RESTART,
          REMOVE,
          RUNTIME,
          SECURITY_OPT,
          SHM_SIZE,
          STOP_SIGNAL,
          SYSCTL,
          TMPFS,
          ULIMIT,
          USE_API_SOCKET,
          USER,
          USERNS,
          UTS,
          VOLUME,
          VOLUMES_FROM,
          WORKDIR);

  /** Flags that the model has no use for; their values are taken as they are. */
  private static final List<String> VALUES =
      List.of(
          "blkio-weight-device",
          "cidfile",
          "cpuset-mems",
          "detach-keys",
          "device-read-bps",
          "device-read-iops",
          "device-write-bps",
          "device-write-iops",
          "dns",
          "dns-opt",
          "dns-option",
          "dns-search",
          "isolation",
          "storage-opt",
          "volume-driver");

  private static final List<String> NUMBERS =
      List.of(
          "blkio-weight",
          "cpu-count",
          "cpu-percent",
          "cpu-rt-period",
          "cpu-rt-runtime",
          "io-maxiops",
          "stop-timeout");
  private static final List<String> SIZES = List.of("io-maxbandwidth", "kernel-memory");
  private static final List<String> SWITCHES = List.of("disable-content-trust", "sig-proxy");

  private static final FlagTable DOCKER = docker();
  private static final FlagTable PODMAN = podman();

  private final Map<String, FlagKind<?>> named = new HashMap<>();
  private final Map<Character, FlagKind<?>> lettered = new HashMap<>();

  private FlagTable() {}

  public static FlagTable of(Engine engine) {
    return switch (engine) {
      case DOCKER -> DOCKER;
      case PODMAN -> PODMAN;
    };
  }

  /** The flag of a name without dashes, hidden aliases included. */
  public Optional<FlagKind<?>> named(String name) {
    return Optional.ofNullable(named.get(name));
  }

  Optional<FlagKind<?>> lettered(char letter) {
    return Optional.ofNullable(lettered.get(letter));
  }

  /** All names, sorted. */
  public List<String> names() {
    return named.keySet().stream().sorted().toList();
  }

  private void add(FlagKind<?> kind) {
    named.put(kind.name(), kind);
    kind.shorthand().ifPresent(letter -> lettered.put(letter, kind));
  }

  private static FlagTable docker() {
    FlagTable table = new FlagTable();
    TYPED.forEach(table::add);
    VALUES.forEach(name -> table.add(single(name, Texts::any)));
    NUMBERS.forEach(name -> table.add(single(name, (p, e) -> Numbers.whole(p))));
    SIZES.forEach(name -> table.add(single(name, (p, e) -> Sizes.bytes(p))));
    SWITCHES.forEach(name -> table.add(toggle(name)));
    table.add(toggle("quiet", 'q'));
    table.add(toggle("tty", 't'));
    table.add(toggle("help"));
    table.named.put("net", NETWORK);
    table.named.put("net-alias", NETWORK_ALIAS);
    return table;
  }

  private static FlagTable podman() {
    FlagTable table = docker();
    PodmanFlags.all().forEach(table::add);
    PodmanFlags.VALUES.forEach(name -> table.add(single(name, Texts::any)));
    PodmanFlags.SWITCHES.forEach(name -> table.add(toggle(name)));
    table.named.put("healthcheck-command", HEALTH_CMD);
    table.named.put("healthcheck-interval", HEALTH_INTERVAL);
    table.named.put("healthcheck-retries", HEALTH_RETRIES);
    table.named.put("healthcheck-start-period", HEALTH_START_PERIOD);
    table.named.put("healthcheck-timeout", HEALTH_TIMEOUT);
    table.named.put("cgroupns", CGROUPNS);
    table.named.put("cpuset", CPUSET);
    return table;
  }
}
