package io.plimsoll.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.ingest.commandline.CommandLineReader;
import io.plimsoll.ingest.commandline.RunContainers;
import io.plimsoll.ingest.inspect.InspectReader;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import io.plimsoll.value.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A container that is written as a command line and as an engine shows it is the same one. */
final class SameContainerTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

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

  /** What is compared of a node; what one of both forms cannot say is left out. */
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

  /** A setting in both forms: words of the line, and a member of HostConfig or Config. */
  record Setting(String words, String section, String json) {}

  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("--privileged", "h", "\"Privileged\": true"),
          new Setting("--read-only", "h", "\"ReadonlyRootfs\": true"),
          new Setting(
              "--cap-add NET_ADMIN --cap-add kill",
              "h",
              "\"CapAdd\": [\"NET_ADMIN\", \"CAP_KILL\"]"),
          new Setting("--cap-drop ALL", "h", "\"CapDrop\": [\"ALL\"]"),
          new Setting(
              "--security-opt no-new-privileges --security-opt seccomp=unconfined",
              "h",
              "\"SecurityOpt\": [\"no-new-privileges\", \"seccomp=unconfined\"]"),
          new Setting("--network host", "h", "\"NetworkMode\": \"host\""),
          new Setting("--pid host", "h", "\"PidMode\": \"host\""),
          new Setting("--ipc shareable", "h", "\"IpcMode\": \"shareable\""),
          new Setting("--uts host", "h", "\"UTSMode\": \"host\""),
          new Setting("--userns host", "h", "\"UsernsMode\": \"host\""),
          new Setting("-m 512m", "h", "\"Memory\": 536870912"),
          new Setting("--memory-swap -1", "h", "\"MemorySwap\": -1"),
          new Setting("--cpus 1.5", "h", "\"NanoCpus\": 1500000000"),
          new Setting("--cpu-shares 512", "h", "\"CpuShares\": 512"),
          new Setting("--pids-limit 100", "h", "\"PidsLimit\": 100"),
          new Setting(
              "--restart on-failure:3",
              "h",
              "\"RestartPolicy\": {\"Name\": \"on-failure\", \"MaximumRetryCount\": 3}"),
          new Setting(
              "--ulimit nofile=1024:2048",
              "h",
              "\"Ulimits\": [{\"Name\": \"nofile\", \"Soft\": 1024, \"Hard\": 2048}]"),
          new Setting("--sysctl a.b=1", "h", "\"Sysctls\": {\"a.b\": \"1\"}"),
          new Setting(
              "-v /etc:/host:ro -v data:/data",
              "h",
              "\"Binds\": [\"/etc:/host:ro\", \"data:/data\"]"),
          new Setting(
              "--mount type=bind,src=/run/docker.sock,dst=/s",
              "h",
              "\"Mounts\": [{\"Type\": \"bind\", \"Source\": \"/run/docker.sock\", \"Target\":"
                  + " \"/s\"}]"),
          new Setting("--tmpfs /tmp:size=1m", "h", "\"Tmpfs\": {\"/tmp\": \"size=1m\"}"),
          new Setting(
              "-p 127.0.0.1:8080:80 -p 53:53/udp",
              "h",
              "\"PortBindings\": {\"80/tcp\": [{\"HostIp\": \"127.0.0.1\", \"HostPort\":"
                  + " \"8080\"}], \"53/udp\": [{\"HostIp\": \"\", \"HostPort\": \"53\"}]}"),
          new Setting("--oom-score-adj -5", "h", "\"OomScoreAdj\": -5"),
          new Setting("--init", "h", "\"Init\": true"),
          new Setting(
              "--log-driver json-file --log-opt max-size=1m",
              "h",
              "\"LogConfig\": {\"Type\": \"json-file\", \"Config\": {\"max-size\": \"1m\"}}"),
          new Setting("--group-add 7", "h", "\"GroupAdd\": [\"7\"]"),
          new Setting("--add-host db:10.0.0.1", "h", "\"ExtraHosts\": [\"db:10.0.0.1\"]"),
          new Setting("-u 7:8", "c", "\"User\": \"7:8\""),
          new Setting("-e A=b -e B=", "c", "\"Env\": [\"A=b\", \"B=\"]"),
          new Setting("-w /app", "c", "\"WorkingDir\": \"/app\""));

  @Provide
  Arbitrary<List<Setting>> settings() {
    return Arbitraries.of(SETTINGS).set().ofMaxSize(12).map(List::copyOf);
  }

  @Property(tries = 300)
  void isTheSame(@ForAll("settings") List<Setting> settings) {
    StringBuilder line = new StringBuilder("docker run");
    List<String> host =
        new ArrayList<>(List.of("\"MaskedPaths\": null", "\"DeviceRequests\": null"));
    List<String> config = new ArrayList<>(List.of("\"Image\": \"app:1\"", "\"Cmd\": [\"serve\"]"));
    for (Setting setting : settings) {
      line.append(' ').append(setting.words());
      (setting.section().equals("h") ? host : config).add(setting.json());
    }
    line.append(" app:1 serve");
    String json =
        "{\"HostConfig\": {"
            + String.join(", ", host)
            + "}, \"Config\": {"
            + String.join(", ", config)
            + "}}";
    Node run = run(line.toString());
    Node inspected = inspected(json);
    for (String field : FIELDS) {
      assertThat(text(inspected.get(field))).as(field).isEqualTo(text(run.get(field)));
    }
    Node said = (Node) run.get("declared");
    Node shown = (Node) inspected.get("declared");
    for (String field : DECLARED) {
      assertThat(text(shown.get(field))).as(field).isEqualTo(text(said.get(field)));
    }
  }

  private static Node run(String line) {
    CommandLineReader reader = new CommandLineReader(NODES, RunContainers.Setting.DEFAULT);
    return Built.nodes(built -> reader.read(Source.of("line", line), built)).getFirst();
  }

  private static Node inspected(String json) {
    InspectReader reader = new InspectReader(NODES, EngineProfile.DOCKER.stated());
    return Built.nodes(built -> reader.read(Source.of("i.json", json), built)).getFirst();
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
    List<String> fields = PARTS.getOrDefault(node.type().name(), List.of());
    assertThat(fields).as(node.type().name()).isNotEmpty();
    return fields.stream().map(f -> f + "=" + text(node.get(f))).toList().toString();
  }
}
