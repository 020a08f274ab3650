package io.plimsoll.dockerrun;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * The flags of {@code docker run} and {@code docker create} whose values mean something to the
 * model; {@link FlagTable} has them all.
 *
 * <p>Source: docker/cli cli/command/container/opts.go, run.go, create.go.
 */
public final class Flags {
  /** A percentage of the swappiness; -1 is the host's. */
  private static final long SWAPPY = 100;

  public static final FlagKind<Pair> ADD_HOST = list("add-host", (p, e) -> Pair.host(p));
  public static final FlagKind<Pair> ANNOTATION = list("annotation", (p, e) -> Pair.read(p));
  public static final FlagKind<String> ATTACH =
      list("attach", 'a', Texts.oneOf("stdin", "stdout", "stderr"));
  public static final FlagKind<Piece> CAP_ADD = list("cap-add", Texts::any);
  public static final FlagKind<Piece> CAP_DROP = list("cap-drop", Texts::any);
  public static final FlagKind<Piece> CGROUP_PARENT = single("cgroup-parent", Texts::any);
  public static final FlagKind<Piece> CGROUPNS =
      single("cgroupns", Texts.mode(false, "private", "host"));
  public static final FlagKind<Long> CPU_PERIOD = single("cpu-period", (p, e) -> Numbers.whole(p));
  public static final FlagKind<Long> CPU_QUOTA = single("cpu-quota", (p, e) -> Numbers.whole(p));
  public static final FlagKind<Long> CPU_SHARES =
      single("cpu-shares", 'c', (p, e) -> Numbers.whole(p));
  public static final FlagKind<BigDecimal> CPUS = single("cpus", (p, e) -> Numbers.cores(p));
  public static final FlagKind<Piece> CPUSET = single("cpuset-cpus", Texts::any);
  public static final FlagKind<Boolean> DETACH = toggle("detach", 'd');
  public static final FlagKind<DeviceSpec> DEVICE = list("device", (p, e) -> DeviceSpec.read(p));
  public static final FlagKind<Piece> DEVICE_RULE = list("device-cgroup-rule", Texts::deviceRule);
  public static final FlagKind<Piece> DOMAINNAME = single("domainname", Texts::any);
  public static final FlagKind<Piece> ENTRYPOINT = single("entrypoint", Texts::any);
  public static final FlagKind<Pair> ENV = list("env", 'e', (p, e) -> Pair.read(p));
  public static final FlagKind<Piece> ENV_FILE = list("env-file", Texts::any);
  public static final FlagKind<ExposeSpec> EXPOSE = list("expose", (p, e) -> ExposeSpec.read(p));
  public static final FlagKind<GpuRequest> GPUS = single("gpus", (p, e) -> GpuRequest.read(p));
  public static final FlagKind<Piece> GROUP_ADD = list("group-add", Texts::any);
  public static final FlagKind<Piece> HEALTH_CMD = single("health-cmd", Texts::any);
  public static final FlagKind<Duration> HEALTH_INTERVAL = duration("health-interval");
  public static final FlagKind<Long> HEALTH_RETRIES =
      single("health-retries", (p, e) -> Numbers.within(p, 0, Integer.MAX_VALUE));
  public static final FlagKind<Duration> HEALTH_START_INTERVAL = duration("health-start-interval");
  public static final FlagKind<Duration> HEALTH_START_PERIOD = duration("health-start-period");
  public static final FlagKind<Duration> HEALTH_TIMEOUT = duration("health-timeout");
  public static final FlagKind<Piece> HOSTNAME = single("hostname", 'h', Texts::any);
  public static final FlagKind<Boolean> INIT = toggle("init");
  public static final FlagKind<Boolean> INTERACTIVE = toggle("interactive", 'i');
  public static final FlagKind<String> IP = single("ip", (p, e) -> Addresses.ip(p));
  public static final FlagKind<String> IP6 = single("ip6", (p, e) -> Addresses.ip(p));
  public static final FlagKind<Piece> IPC = single("ipc", Texts::any);
  public static final FlagKind<Pair> LABEL = list("label", 'l', (p, e) -> Pair.read(p));
  public static final FlagKind<Piece> LABEL_FILE = list("label-file", Texts::any);
  public static final FlagKind<Piece> LINK = list("link", Texts::link);
  public static final FlagKind<String> LINK_LOCAL_IP =
      list("link-local-ip", (p, e) -> Addresses.ip(p));
  public static final FlagKind<Piece> LOG_DRIVER = single("log-driver", Texts::any);
  public static final FlagKind<Pair> LOG_OPT = list("log-opt", (p, e) -> Pair.read(p));
  public static final FlagKind<String> MAC_ADDRESS =
      single("mac-address", (p, e) -> Addresses.mac(p));
  public static final FlagKind<Long> MEMORY = single("memory", 'm', (p, e) -> Sizes.bytes(p));
  public static final FlagKind<Long> MEMORY_RESERVATION =
      single("memory-reservation", (p, e) -> Sizes.bytes(p));
  public static final FlagKind<Long> MEMORY_SWAP =
      single("memory-swap", (p, e) -> Sizes.bytesOrUnlimited(p));
  public static final FlagKind<Long> MEMORY_SWAPPINESS =
      single("memory-swappiness", (p, e) -> Numbers.within(p, -1, SWAPPY));
  public static final FlagKind<MountSpec> MOUNT = list("mount", MountReader::read);
  public static final FlagKind<Piece> NAME = single("name", Texts::any);
  public static final FlagKind<NetworkSpec> NETWORK = list("network", NetworkSpec::read);
  public static final FlagKind<Piece> NETWORK_ALIAS = list("network-alias", Texts::any);
  public static final FlagKind<Boolean> NO_HEALTHCHECK = toggle("no-healthcheck");
  public static final FlagKind<Boolean> OOM_KILL_DISABLE = toggle("oom-kill-disable");
  public static final FlagKind<Long> OOM_SCORE_ADJ =
      single("oom-score-adj", (p, e) -> Numbers.whole(p));
  public static final FlagKind<Piece> PID = single("pid", Texts.mode(true, "host"));
  public static final FlagKind<Long> PIDS_LIMIT = single("pids-limit", (p, e) -> Numbers.whole(p));
  public static final FlagKind<Piece> PLATFORM = single("platform", Texts::any);
  public static final FlagKind<Boolean> PRIVILEGED = toggle("privileged");
  public static final FlagKind<PortSpec> PUBLISH = list("publish", 'p', (p, e) -> PortSpec.read(p));
  public static final FlagKind<Boolean> PUBLISH_ALL = toggle("publish-all", 'P');
  public static final FlagKind<Piece> PULL = single("pull", Flags::pull);
  public static final FlagKind<Boolean> READ_ONLY = toggle("read-only");
  public static final FlagKind<RestartSpec> RESTART =
      single("restart", (p, e) -> RestartSpec.read(p));
  public static final FlagKind<Boolean> REMOVE = toggle("rm");
  public static final FlagKind<Piece> RUNTIME = single("runtime", Texts::any);
  public static final FlagKind<SecurityOption> SECURITY_OPT =
      list("security-opt", (p, e) -> SecurityOption.read(p));
  public static final FlagKind<Long> SHM_SIZE = single("shm-size", (p, e) -> Sizes.bytes(p));
  public static final FlagKind<Piece> STOP_SIGNAL = single("stop-signal", Texts::any);
  public static final FlagKind<Pair> SYSCTL = list("sysctl", (p, e) -> Pair.complete(p));
  public static final FlagKind<Piece> TMPFS = list("tmpfs", Texts::any);
  public static final FlagKind<UlimitSpec> ULIMIT = list("ulimit", (p, e) -> UlimitSpec.read(p));
  public static final FlagKind<Boolean> USE_API_SOCKET = toggle("use-api-socket");
  public static final FlagKind<Piece> USER = single("user", 'u', Texts::any);
  public static final FlagKind<Piece> USERNS = single("userns", Texts.mode(false, "host"));
  public static final FlagKind<Piece> UTS = single("uts", Texts.mode(false, "host"));
  public static final FlagKind<VolumeSpec> VOLUME =
      list("volume", 'v', (p, e) -> VolumeSpec.read(p));
  public static final FlagKind<Piece> VOLUMES_FROM = list("volumes-from", Texts::any);
  public static final FlagKind<Piece> WORKDIR = single("workdir", 'w', Texts::any);

  private Flags() {}

  /** Podman also takes the switch without a value, and more words. */
  private static Reading<Piece> pull(Piece piece, Engine engine) {
    return engine == Engine.PODMAN
        ? Reading.of(piece)
        : Texts.oneOf("always", "missing", "never").read(piece, engine).map(word -> piece);
  }

  static FlagKind<Boolean> toggle(String name) {
    return new FlagKind<>(
        name, Optional.empty(), Optional.of(true), false, (p, e) -> Numbers.truth(p));
  }

  static FlagKind<Boolean> toggle(String name, char shorthand) {
    return new FlagKind<>(
        name, Optional.of(shorthand), Optional.of(true), false, (p, e) -> Numbers.truth(p));
  }

  static <T> FlagKind<T> single(String name, FlagKind.Reader<T> reader) {
    return new FlagKind<>(name, Optional.empty(), Optional.empty(), false, reader);
  }

  static <T> FlagKind<T> single(String name, char shorthand, FlagKind.Reader<T> reader) {
    return new FlagKind<>(name, Optional.of(shorthand), Optional.empty(), false, reader);
  }

  static <T> FlagKind<T> list(String name, FlagKind.Reader<T> reader) {
    return new FlagKind<>(name, Optional.empty(), Optional.empty(), true, reader);
  }

  private static <T> FlagKind<T> list(String name, char shorthand, FlagKind.Reader<T> reader) {
    return new FlagKind<>(name, Optional.of(shorthand), Optional.empty(), true, reader);
  }

  private static FlagKind<Duration> duration(String name) {
    return single(name, (p, e) -> Durations.read(p));
  }
}
