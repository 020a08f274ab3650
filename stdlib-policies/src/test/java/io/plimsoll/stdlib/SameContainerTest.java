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
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

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

  @Provide
  Arbitrary<List<ContainerSetting>> settings() {
    return Arbitraries.of(ContainerSetting.KNOWN)
        .set()
        .ofMaxSize(12)
        .map(s -> Stream.concat(ContainerSetting.ALWAYS.stream(), s.stream()).toList());
  }

  @Property(tries = 300)
  void isTheSame(@ForAll("settings") List<ContainerSetting> settings) {
    compare(run(settings), compose(settings));
    compare(run(settings), inspect(settings));
  }

  @ParameterizedTest
  @FieldSource("io.plimsoll.stdlib.ContainerSetting#OPEN")
  void isTheSameWhereAVariableIsNotKnown(ContainerSetting setting) {
    List<ContainerSetting> settings =
        Stream.concat(ContainerSetting.ALWAYS.stream(), Stream.of(setting)).toList();
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
    assertThat(findings(other)).as(kind).isEqualTo(seenBy(kind, findings(run), findings(other)));
  }

  /**
   * What an engine shows of a container that runs has the image's part in it: of what a definition
   * alone leaves open, less is.
   */
  private static Set<String> seenBy(String kind, Set<String> defined, Set<String> shown) {
    return kind.equals("inspect")
        ? defined.stream()
            .filter(f -> !f.endsWith("?") || shown.contains(f))
            .collect(Collectors.toCollection(TreeSet::new))
        : defined;
  }

  private static RuntimeInput run(List<ContainerSetting> settings) {
    return RuntimeInput.run(
        "1", "docker run --name app " + ContainerSetting.words(settings) + " app:1 serve");
  }

  private static RuntimeInput compose(List<ContainerSetting> settings) {
    String head =
        """
        services:
          app:
            image: app:1
            command: [serve]
            container_name: app
        """;
    String volumes = "volumes:\n  data: {name: data}\n";
    return RuntimeInput.of(
        InputKind.COMPOSE, "compose.yaml", head + ContainerSetting.yaml(settings) + volumes);
  }

  private static RuntimeInput inspect(List<ContainerSetting> settings) {
    String host =
        "{\"MaskedPaths\": null, \"DeviceRequests\": null"
            + ContainerSetting.members(settings, "HostConfig")
            + "}";
    String config =
        "{\"Image\": \"app:1\", \"Cmd\": [\"serve\"]"
            + ContainerSetting.members(settings, "Config")
            + "}";
    return RuntimeInput.of(
        InputKind.INSPECT,
        "inspect.json",
        "{\"Name\": \"/app\", \"HostConfig\": " + host + ", \"Config\": " + config + "}");
  }

  private static Node container(RuntimeInput input) {
    Inspection read = Inspection.of(List.of(input), List.of(), NOW);
    assertThat(read.diagnostics()).noneMatch(Diagnostic::isError);
    return Inspection.roots(read.targets().getFirst()).getFirst();
  }

  /** What is said, without where; readers have their own reasons for what they do not know. */
  private static Set<String> findings(RuntimeInput input) {
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
          // A member that is not known leaves a list as open as a rest does.
          list.members().stream()
                  .filter(m -> !(m instanceof Unknown))
                  .map(SameContainerTest::text)
                  .sorted()
                  .toList()
              + (list.isOpen() || list.members().stream().anyMatch(Unknown.class::isInstance)
                  ? "open"
                  : "");
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
