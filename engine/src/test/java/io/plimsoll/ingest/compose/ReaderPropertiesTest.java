package io.plimsoll.ingest.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.compose.ComposeInputs;
import io.plimsoll.compose.ComposeLoader;
import io.plimsoll.compose.ComposeProject;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever stands in a service, it becomes a container whose facts can all be asked for. */
final class ReaderPropertiesTest {
  private static final NodeMaker NODES = new NodeMaker(Schema.load());

  private static final List<String> KEYS =
      List.of(
          "image",
          "user",
          "group_add",
          "working_dir",
          "environment",
          "env_file",
          "labels",
          "label_file",
          "annotations",
          "platform",
          "pull_policy",
          "init",
          "stop_signal",
          "command",
          "entrypoint",
          "healthcheck",
          "post_start",
          "privileged",
          "read_only",
          "cap_add",
          "cap_drop",
          "security_opt",
          "sysctls",
          "devices",
          "gpus",
          "device_cgroup_rules",
          "use_api_socket",
          "volumes",
          "tmpfs",
          "volumes_from",
          "secrets",
          "configs",
          "network_mode",
          "networks",
          "pid",
          "ipc",
          "uts",
          "userns_mode",
          "cgroup",
          "cgroup_parent",
          "ports",
          "expose",
          "extra_hosts",
          "mem_limit",
          "memswap_limit",
          "cpus",
          "cpu_quota",
          "cpu_period",
          "pids_limit",
          "ulimits",
          "restart",
          "deploy",
          "logging",
          "build",
          "scale",
          "profiles",
          "extends",
          "container_name");

  private static final List<String> VALUES =
      List.of(
          "",
          "text",
          "\"\"",
          "1",
          "-1",
          "true",
          "${A}",
          "\"x${A}:y\"",
          "[a, b]",
          "[\"a:b\", \"c=d\"]",
          "[\"${A}\"]",
          "{}",
          "[]",
          "[{}]",
          "{a: b}",
          "{a: {b: c}}",
          "[{source: a, target: b}]",
          "host",
          "service:a",
          "service:b",
          "container:a",
          "[a, \"b:ro\"]",
          "{test: [NONE]}",
          "{test: [CMD, a], interval: 1s}",
          "{test: [CMD-SHELL]}",
          "{test: []}",
          "[{command: a}]",
          "{soft: 1, hard: 2}",
          "{nofile: 1}",
          "{resources: {limits: {cpus: 1}}}",
          "80-90",
          "\"'a b\"",
          "[\":\"]",
          "[\"::\"]",
          "[\"/\"]",
          "[\"-\"]",
          "!reset x",
          "!override [a]",
          "[[a]]",
          "{service: b}",
          "{context: ., args: [A, B=1]}",
          "[label=, \"label:disable\", seccomp]",
          "[\"1-2-3:4\"]");

  @Property(tries = 1000)
  void isTotal(@ForAll("projects") String text) {
    Map<String, Node> made = new HashMap<>();
    ComposeReader.Ingested read = read(text, made);
    for (ComposeReader.Service service : read.services()) {
      assertThat(FactText.of(made.get(service.name()), 0)).isNotEmpty();
      service.builds().forEach(b -> assertThat(FactText.of(b, 0)).isNotEmpty());
    }
  }

  @Test
  void longChainsOfTakenVolumesEnd() {
    String services =
        IntStream.range(0, 5000)
            .mapToObj(
                i ->
                    "  s"
                        + i
                        + ": {image: a, volumes_from: [s"
                        + (i + 1)
                        + "], volumes: [\"/v"
                        + i
                        + "\"]}")
            .collect(Collectors.joining("\n"));
    Map<String, Node> made = new HashMap<>();
    ComposeReader.Ingested read = read("services:\n" + services, made);
    assertThat(read.services()).hasSize(5000);
    assertThat(FactText.of(made.get("s0"), 0)).contains("the volumes of s32 are not at hand");
  }

  private static ComposeReader.Ingested read(String text, Map<String, Node> made) {
    ComposeProject project =
        ComposeLoader.load(Source.of("compose.yaml", text), ComposeInputs.NONE);
    ComposeReader.Ingested read =
        new ComposeReader(NODES, EngineProfile.DOCKER)
            .read(project, n -> Optional.ofNullable(made.get(n)));
    read.services().forEach(s -> made.put(s.name(), s.draft().build()));
    return read;
  }

  @Provide
  Arbitrary<String> projects() {
    Arbitrary<String> entry =
        Combinators.combine(Arbitraries.of(KEYS), Arbitraries.of(VALUES))
            .as((key, value) -> "    " + key + ": " + value);
    Arbitrary<String> service = entry.list().ofMaxSize(8).map(l -> String.join("\n", l));
    return service
        .list()
        .ofMinSize(1)
        .ofMaxSize(2)
        .map(
            services -> {
              StringBuilder text = new StringBuilder("services:\n");
              for (int i = 0; i < services.size(); i++) {
                text.append("  ")
                    .append((char) ('a' + i))
                    .append(":\n")
                    .append(services.get(i))
                    .append('\n');
              }
              return text.append("volumes: {a: {driver_opts: {device: /x, o: bind}}}\n")
                  .append("networks: {a: {external: true, name: host}}\n")
                  .append("secrets: {a: {file: f}}\nconfigs: {a: {content: x}, b: }\n")
                  .toString();
            });
  }
}
