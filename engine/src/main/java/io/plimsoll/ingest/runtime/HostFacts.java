package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The ways a container can reach its host, and what it can do with its image. */
final class HostFacts {
  private static final List<String> SOCKETS =
      List.of(
          "/var/run/docker.sock",
          "/run/docker.sock",
          "/run/containerd/containerd.sock",
          "/var/run/containerd/containerd.sock",
          "/run/k3s/containerd/containerd.sock",
          "/run/crio/crio.sock",
          "/var/run/crio/crio.sock",
          "/run/podman/podman.sock",
          "/var/run/podman/podman.sock",
          "/run/buildkit/buildkitd.sock",
          "/var/run/buildkit/buildkitd.sock",
          "//./pipe/docker_engine");

  /** Rootless engines and distributions put their sockets elsewhere, under the same names. */
  private static final Set<String> SOCKET_NAMES =
      Set.of(
          "docker.sock",
          "docker_engine",
          "containerd.sock",
          "crio.sock",
          "podman.sock",
          "buildkitd.sock",
          "cri-dockerd.sock");

  /** Directories whose mount hands over the host: its accounts, or what its engine keeps. */
  private static final List<String> HOST_FILES =
      List.of(
          "/etc",
          "/root",
          "/var/lib/docker",
          "/var/lib/containerd",
          "/var/lib/containers",
          "/var/lib/kubelet");

  private static final Set<String> CLIENTS =
      Set.of("docker", "podman", "nerdctl", "ctr", "crictl", "buildctl");

  private static final Set<String> PACKAGE_MANAGERS =
      Set.of(
          "apt",
          "apt-get",
          "dpkg",
          "apk",
          "dnf",
          "yum",
          "microdnf",
          "tdnf",
          "zypper",
          "pacman",
          "rpm",
          "pip",
          "pip3",
          "npm",
          "gem");

  private final Self self;

  HostFacts(Self self) {
    this.self = self;
  }

  Value hasEngineSocket() {
    Value api = self.told().get(Told.API_SOCKET);
    return Logic.or(api, anyMount(HostFacts::reachesSocket));
  }

  private Value hasHostFiles() {
    return anyMount(path -> path.equals("/") || HOST_FILES.stream().anyMatch(f -> covers(path, f)));
  }

  private interface PathTest {
    boolean holds(String path);
  }

  private Value anyMount(PathTest test) {
    if (!(self.get("host_mounts") instanceof Listing mounts)) {
      return self.get("host_mounts");
    }
    Value[] found = mounts.members().stream().map(m -> reaches(m, test)).toArray(Value[]::new);
    return Logic.or(Logic.or(found), mounts.rest().<Value>map(Unknown::of).orElse(Absent.ABSENT));
  }

  private static Value reaches(Value mount, PathTest test) {
    if (!(mount instanceof Node n)) {
      return mount;
    }
    Value source = n.get("source");
    if (n.get("sub_path") instanceof FilePath below && source instanceof FilePath path) {
      source = path.join(below);
    }
    return source instanceof FilePath path
        ? path.known()
            .<Value>map(p -> Value.Bool.of(test.holds(p)).from(n.origin()))
            .orElseGet(() -> Unknown.of(path.text().reasons()))
        : source;
  }

  private static boolean reachesSocket(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return SOCKET_NAMES.contains(name) || SOCKETS.stream().anyMatch(s -> covers(path, s));
  }

  private static boolean covers(String directory, String path) {
    return directory.equals("/")
        ? path.startsWith("/") && !path.startsWith("//")
        : path.equals(directory) || path.startsWith(directory + "/");
  }

  Value hasDockerClient() {
    return hasProgram(CLIENTS);
  }

  private Value hasProgram(Set<String> names) {
    Value programs = self.ofImage("executables");
    if (!(programs instanceof Listing files)) {
      return programs;
    }
    boolean found =
        files.members().stream()
            .anyMatch(
                f ->
                    f instanceof Node n
                        && n.get("name") instanceof io.plimsoll.model.Text t
                        && t.known().filter(names::contains).isPresent());
    return found ? Value.Bool.TRUE : files.rest().<Value>map(Unknown::of).orElse(Value.Bool.FALSE);
  }

  Value canInstall() {
    Value none = kind(self.get("network", "kind"), "none");
    return Logic.and(
        Logic.not(self.get("read_only")),
        self.get("user", "is_root"),
        Logic.not(none),
        hasProgram(PACKAGE_MANAGERS));
  }

  private static Value kind(Value kind, String name) {
    return kind instanceof Value.Constant c ? Value.Bool.of(c.name().equals(name)) : kind;
  }

  Value hostAccess() {
    List<Value> ways = new ArrayList<>();
    List<Reasons> gaps = new ArrayList<>();
    way("all_devices", self.get("privileged"), ways, gaps);
    way("engine_socket", self.get("has_engine_socket"), ways, gaps);
    way("host_network", self.get("network", "is_host"), ways, gaps);
    way("host_pid", self.get("pid", "is_host"), ways, gaps);
    way("host_ipc", self.get("ipc", "is_host"), ways, gaps);
    way("host_files", hasHostFiles(), ways, gaps);
    way("host_users", hostUsers(), ways, gaps);
    way("host_device", hasDevice(), ways, gaps);
    way("kernel_module", SecurityFacts.has(self.get("capabilities"), "sys_module"), ways, gaps);
    Listing set = Listing.set(ways);
    for (Reasons gap : gaps) {
      set = set.open(gap);
    }
    return set;
  }

  private void way(String name, Value holds, List<Value> ways, List<Reasons> gaps) {
    if (Logic.isTrue(holds)) {
      Origin origin = holds.origin().as(Origin.Kind.COMPUTED);
      ways.add(self.nodes().constant("HostAccess", name).from(origin));
    } else if (holds instanceof Unknown u) {
      gaps.add(u.reasons());
    }
  }

  /**
   * The users of the host: where the engine would map them and the container asks it not to.
   * Without a mapping every container has them, and a set that always has a member tells nothing.
   */
  private Value hostUsers() {
    return Logic.and(self.get("engine", "userns_remapped"), self.get("userns", "is_host"));
  }

  private Value hasDevice() {
    if (!(self.get("devices") instanceof Listing devices)) {
      return self.get("devices");
    }
    Optional<Value> first = devices.members().stream().findFirst();
    return first
        .<Value>map(d -> Value.Bool.TRUE.from(d.origin()))
        .orElseGet(() -> devices.rest().<Value>map(Unknown::of).orElse(Value.Bool.FALSE));
  }
}
