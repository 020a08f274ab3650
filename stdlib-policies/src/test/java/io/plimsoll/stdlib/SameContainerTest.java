package io.plimsoll.stdlib;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.api.Compilation;
import io.plimsoll.api.Inspection;
import io.plimsoll.api.Options;
import io.plimsoll.api.Policies;
import io.plimsoll.api.PolicySet;
import io.plimsoll.api.RuntimeInput;
import io.plimsoll.api.Setup;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.ingest.InputKind;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.value.Show;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A container that is written as a command line, as a Compose service and as an engine shows it is
 * the same one, and all rules say the same about it.
 */
final class SameContainerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  private static final PolicySet ALL =
      ((Compilation.Compiled) Policies.compile(List.of(), Setup.profile("std.all"))).policies();

  private static final List<String> FIELDS =
      List.of(
          "privileged",
          "read_only",
          "cap_add",
          "cap_drop",
          "capabilities",
          "no_new_privileges",
          "seccomp",
          "apparmor",
          "selinux",
          "network",
          "pid",
          "ipc",
          "uts",
          "userns",
          "limits",
          "restart",
          "ulimits",
          "sysctls",
          "host_mounts",
          "published_ports",
          "has_engine_socket",
          "oom_score_adj",
          "init",
          "logging",
          "image_ref",
          "supplementary_gids",
          "extra_hosts",
          "can_escalate");

  private static final List<String> DECLARED = List.of("user", "env", "mounts", "workdir", "cmd");

  /** What is compared of a node; what one of the forms cannot say is left out. */
  private static final Map<String, List<String>> PARTS =
      Map.ofEntries(
          Map.entry("Mount", List.of("kind", "source", "volume", "target", "read_only")),
          Map.entry(
              "Port",
              List.of(
                  "number", "last", "protocol", "host_port", "host_last", "host_ip", "is_public")),
          Map.entry("Variable", List.of("name", "value")),
          Map.entry("User", List.of("uid", "is_root")),
          Map.entry("Namespace", List.of("kind", "name", "is_host")),
          Map.entry("Profile", List.of("kind", "name")),
          Map.entry("Selinux", List.of("disabled", "type")),
          Map.entry("Resources", List.of("memory", "swap", "cpus", "cpu_shares", "pids")),
          Map.entry("Restart", List.of("kind", "max_retries")),
          Map.entry("Ulimit", List.of("soft", "hard")),
          Map.entry("Logging", List.of("driver", "is_bounded")),
          Map.entry("CommandLine", List.of("argv")),
          Map.entry("Word", List.of("value")));

  /** What all of them have: an engine shows what comes from the image as if it was asked for. */
  private static final List<Setting> ALWAYS =
      List.of(
          new Setting(
              """
              -u 7:8
              Config
              "User": "7:8"
              user: "7:8\""""),
          new Setting(
              """
              --network bridge
              HostConfig
              "NetworkMode": "bridge"
              network_mode: bridge"""),
          new Setting(
              """
              --no-healthcheck
              Config
              "Healthcheck": {"Test": ["NONE"]}
              healthcheck: {disable: true}"""),
          new Setting(
              """
              --entrypoint /bin/app
              Config
              "Entrypoint": ["/bin/app"]
              entrypoint: [/bin/app]"""),
          new Setting(
              """
              --cgroupns private
              HostConfig
              "CgroupnsMode": "private"
              cgroup: private"""));

  /** A setting in three forms; the second line says where in the JSON the third one belongs. */
  record Setting(String words, String section, String json, String yaml) {
    Setting(String lines) {
      this(line(lines, 0), line(lines, 1), line(lines, 2), line(lines, 3));
    }

    private static String line(String lines, int index) {
      return lines.lines().toList().get(index);
    }
  }

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting(
              """
              --oom-kill-disable
              HostConfig
              "OomKillDisable": true
              oom_kill_disable: true"""),
          new Setting(
              """
              --device /dev/kvm:/dev/kvm:r
              HostConfig
              "Devices": [{"PathOnHost": "/dev/kvm", "PathInContainer": "/dev/kvm", "CgroupPermissions": "r"}]
              devices: ["/dev/kvm:/dev/kvm:r"]"""),
          new Setting(
              """
              --cgroup-parent system.slice
              HostConfig
              "CgroupParent": "system.slice"
              cgroup_parent: system.slice"""),
          new Setting(
              """
              --privileged
              HostConfig
              "Privileged": true
              privileged: true"""),
          new Setting(
              """
              --read-only
              HostConfig
              "ReadonlyRootfs": true
              read_only: true"""),
          new Setting(
              """
              --cap-add NET_ADMIN --cap-add kill
              HostConfig
              "CapAdd": ["NET_ADMIN", "CAP_KILL"]
              cap_add: [NET_ADMIN, kill]"""),
          new Setting(
              """
              --cap-drop ALL
              HostConfig
              "CapDrop": ["ALL"]
              cap_drop: [ALL]"""),
          new Setting(
              """
              --security-opt no-new-privileges --security-opt seccomp=unconfined
              HostConfig
              "SecurityOpt": ["no-new-privileges", "seccomp=unconfined"]
              security_opt: ["no-new-privileges:true", "seccomp:unconfined"]"""),
          new Setting(
              """
              --pid host
              HostConfig
              "PidMode": "host"
              pid: host"""),
          new Setting(
              """
              --ipc shareable
              HostConfig
              "IpcMode": "shareable"
              ipc: shareable"""),
          new Setting(
              """
              --uts host
              HostConfig
              "UTSMode": "host"
              uts: host"""),
          new Setting(
              """
              --userns host
              HostConfig
              "UsernsMode": "host"
              userns_mode: host"""),
          new Setting(
              """
              -m 512m
              HostConfig
              "Memory": 536870912
              mem_limit: 512m"""),
          new Setting(
              """
              --memory-swap -1
              HostConfig
              "MemorySwap": -1
              memswap_limit: -1"""),
          new Setting(
              """
              --cpus 1.5
              HostConfig
              "NanoCpus": 1500000000
              cpus: 1.5"""),
          new Setting(
              """
              --cpu-shares 512
              HostConfig
              "CpuShares": 512
              cpu_shares: 512"""),
          new Setting(
              """
              --pids-limit 100
              HostConfig
              "PidsLimit": 100
              pids_limit: 100"""),
          new Setting(
              """
              --restart on-failure:3
              HostConfig
              "RestartPolicy": {"Name": "on-failure", "MaximumRetryCount": 3}
              restart: "on-failure:3\""""),
          new Setting(
              """
              --ulimit nofile=1024:2048
              HostConfig
              "Ulimits": [{"Name": "nofile", "Soft": 1024, "Hard": 2048}]
              ulimits: {nofile: {soft: 1024, hard: 2048}}"""),
          new Setting(
              """
              --sysctl a.b=1
              HostConfig
              "Sysctls": {"a.b": "1"}
              sysctls: {a.b: 1}"""),
          new Setting(
              """
              -v /etc:/host:ro -v data:/data
              HostConfig
              "Binds": ["/etc:/host:ro", "data:/data"]
              volumes: ["/etc:/host:ro", "data:/data"]"""),
          new Setting(
              """
              --tmpfs /tmp:size=1m
              HostConfig
              "Tmpfs": {"/tmp": "size=1m"}
              tmpfs: ["/tmp:size=1m"]"""),
          new Setting(
              """
              -p 127.0.0.1:8080:80 -p 53:53/udp
              HostConfig
              "PortBindings": {"80/tcp": [{"HostIp": "127.0.0.1", "HostPort": "8080"}], "53/udp": [{"HostIp": "", "HostPort": "53"}]}
              ports: ["127.0.0.1:8080:80", "53:53/udp"]"""),
          new Setting(
              """
              --oom-score-adj -5
              HostConfig
              "OomScoreAdj": -5
              oom_score_adj: -5"""),
          new Setting(
              """
              --init
              HostConfig
              "Init": true
              init: true"""),
          new Setting(
              """
              --log-driver json-file --log-opt max-size=1m
              HostConfig
              "LogConfig": {"Type": "json-file", "Config": {"max-size": "1m"}}
              logging: {driver: json-file, options: {max-size: 1m}}"""),
          new Setting(
              """
              --group-add 7
              HostConfig
              "GroupAdd": ["7"]
              group_add: ["7"]"""),
          new Setting(
              """
              --add-host db:10.0.0.1
              HostConfig
              "ExtraHosts": ["db:10.0.0.1"]
              extra_hosts: ["db:10.0.0.1"]"""),
          new Setting(
              """
              -e A=b -e B=
              Config
              "Env": ["A=b", "B="]
              environment: [A=b, B=]"""),
          new Setting(
              """
              -w /app
              Config
              "WorkingDir": "/app"
              working_dir: /app"""));

  @Provide
  Arbitrary<List<Setting>> settings() {
    return Arbitraries.of(SETTINGS)
        .set()
        .ofMaxSize(12)
        .map(s -> Stream.concat(ALWAYS.stream(), s.stream()).toList());
  }

  @Property(tries = 300)
  void isTheSame(@ForAll("settings") List<Setting> settings) {
    compare(run(settings), compose(settings));
    compare(run(settings), inspect(settings));
  }

  /** Settings that hang on a variable, which an engine has filled in. */
  static Stream<Setting> open() {
    return Stream.of(
            """
            -p $PORT:80
            -
            -
            ports: ["$PORT:80"]""",
            """
            -p 127.0.0.1:$PORT:80
            -
            -
            ports: ["127.0.0.1:$PORT:80"]""",
            """
            -p 8080:$PORT/udp
            -
            -
            ports: ["8080:$PORT/udp"]""",
            """
            -p $IP:8080:80
            -
            -
            ports: ["$IP:8080:80"]""",
            """
            --pid $MODE
            -
            -
            pid: $MODE""",
            """
            -m $MEMORY
            -
            -
            mem_limit: $MEMORY""",
            """
            -v $DIRECTORY:/data
            -
            -
            volumes: ["$DIRECTORY:/data"]""",
            """
            -v /etc:/data:$MODE
            -
            -
            volumes: ["/etc:/data:$MODE"]""",
            """
            -e TOKEN=$TOKEN
            -
            -
            environment: ["TOKEN=$TOKEN"]""",
            """
            --cap-add $CAPABILITY
            -
            -
            cap_add: [$CAPABILITY]""",
            """
            --privileged=$PRIVILEGED
            -
            -
            privileged: $PRIVILEGED""",
            """
            --security-opt seccomp=$PROFILE
            -
            -
            security_opt: ["seccomp=$PROFILE"]""",
            """
            --restart $RESTART
            -
            -
            restart: $RESTART""",
            """
            --sysctl net.core.somaxconn=$MOST
            -
            -
            sysctls: {net.core.somaxconn: $MOST}""")
        .map(Setting::new);
  }

  @ParameterizedTest
  @MethodSource("open")
  void isTheSameWhereAVariableIsNotKnown(Setting setting) {
    List<Setting> settings = Stream.concat(ALWAYS.stream(), Stream.of(setting)).toList();
    compare(run(settings), compose(settings));
  }

  private static void compare(RuntimeInput run, RuntimeInput other) {
    String kind = other.kind().word();
    Node one = container(run);
    Node same = container(other);
    for (String field : FIELDS) {
      assertThat(text(same.get(field))).as(kind + " " + field).isEqualTo(text(one.get(field)));
    }
    for (String field : DECLARED) {
      assertThat(text(((Node) same.get("declared")).get(field)))
          .as(kind + " " + field)
          .isEqualTo(text(((Node) one.get("declared")).get(field)));
    }
    assertThat(findings(other)).as(kind).isEqualTo(findings(run));
  }

  private static RuntimeInput run(List<Setting> settings) {
    return RuntimeInput.run(
        "1",
        "docker run --name app "
            + settings.stream().map(Setting::words).collect(Collectors.joining(" "))
            + " app:1 serve");
  }

  private static RuntimeInput compose(List<Setting> settings) {
    String entries =
        settings.stream().map(s -> "    " + s.yaml() + "\n").collect(Collectors.joining());
    String project =
        """
        services:
          app:
            image: app:1
            command: [serve]
            container_name: app
        %svolumes:
          data: {name: data}
        """;
    return RuntimeInput.of(InputKind.COMPOSE, "compose.yaml", project.formatted(entries));
  }

  private static RuntimeInput inspect(List<Setting> settings) {
    String shown =
        """
        {"Name": "/app",
         "HostConfig": {"MaskedPaths": null, "DeviceRequests": null%s},
         "Config": {"Image": "app:1", "Cmd": ["serve"]%s}}
        """;
    return RuntimeInput.of(
        InputKind.INSPECT,
        "inspect.json",
        shown.formatted(members(settings, "HostConfig"), members(settings, "Config")));
  }

  private static String members(List<Setting> settings, String section) {
    return settings.stream()
        .filter(s -> s.section().equals(section))
        .map(s -> ", " + s.json())
        .collect(Collectors.joining());
  }

  private static Node container(RuntimeInput input) {
    Inspection read = Inspection.of(List.of(input), List.of(), NOW);
    assertThat(read.diagnostics()).noneMatch(Diagnostic::isError);
    return Inspection.roots(read.targets().getFirst()).getFirst();
  }

  /** What is said, without where; readers have their own reasons for what they do not know. */
  private static TreeSet<String> findings(RuntimeInput input) {
    Report report = ALL.evaluate(List.of(input), Options.at(NOW));
    return report.findings().stream()
        .map(f -> f.rule().name() + (f.outcome() == Outcome.FAIL ? ": " + f.message() : "?"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String text(Value value) {
    return switch (value) {
      case Node node -> node(node);
      case Unknown unknown -> "unknown";
      case Listing list ->
          list.members().stream().map(SameContainerTest::text).sorted().toList()
              + (list.isOpen() ? "open" : "");
      case Mapping map ->
          map.entries().stream().map(e -> text(e.key()) + "=" + text(e.value())).sorted().toList()
              + (map.rest().isPresent() ? "open" : "");
      default -> Show.text(value);
    };
  }

  private static String node(Node node) {
    List<String> fields = Objects.requireNonNull(PARTS.get(node.type().name()), node.type().name());
    return fields.stream().map(f -> f + "=" + text(node.get(f))).toList().toString();
  }
}
