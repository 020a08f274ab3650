package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Fact;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The derived facts of a container: those that nobody set are computed from the others.
 *
 * <p>Readers and the typed literals of policy tests come through here, so both mean the same.
 */
public final class Derived {
  private Derived() {}

  /**
   * A node of a typed literal: derived facts that it leaves out are computed as for real inputs.
   *
   * @param otherwise why a fact is unknown that is neither given nor derived and has no default
   */
  public static Node literal(NodeMaker nodes, Node.Builder given, Reason otherwise) {
    return given.type().name().equals("Container")
        ? container(nodes, given, otherwise)
        : new LiteralFacts(nodes, given).build(otherwise);
  }

  /**
   * The container whose other facts are set.
   *
   * @param otherwise why a fact is unknown that is neither set nor derived and has no default
   */
  public static Node container(NodeMaker nodes, Node.Builder container, Reason otherwise) {
    return container(nodes, container, Told.NOTHING, otherwise);
  }

  static Node container(NodeMaker nodes, Node.Builder node, Told told, Reason otherwise) {
    Set<String> given =
        node.type().fields().stream()
            .map(Field::name)
            .filter(node::has)
            .collect(Collectors.toSet());
    Self self = new Self(nodes, told, given);
    StartFacts start = new StartFacts(self);
    given(node, start);
    values(node, new ImageFacts(self, start), new Merged(self));
    security(node, new SecurityFacts(self), new HostFacts(self));
    fill(node, "init", () -> init(self.get("engine", "init")));
    return self.is(nodes.build(node, otherwise));
  }

  /** What readers and policy tests say themselves is looked for in the image too. */
  private static void given(Node.Builder node, StartFacts start) {
    for (String field : List.of("healthcheck", "liveness", "readiness", "startup")) {
      node.given(field).ifPresent(check -> node.lazy(field, () -> start.checked(check)));
    }
    for (String field : List.of("entrypoint", "cmd", "process")) {
      node.given(field).ifPresent(line -> node.lazy(field, () -> start.of(line)));
    }
  }

  private static void values(Node.Builder node, ImageFacts facts, Merged merged) {
    fill(node, "user", facts::user);
    fill(node, "workdir", facts::workdir);
    fill(node, "stop_signal", facts::stopSignal);
    fill(node, "platform", facts::platform);
    fill(node, "entrypoint", facts::entrypoint);
    fill(node, "cmd", facts::cmd);
    fill(node, "process", facts::process);
    fill(node, "healthcheck", facts::healthcheck);
    fill(node, "health_checks", facts::healthChecks);
    fill(node, "env", merged::env);
    fill(node, "labels", merged::labels);
    fill(node, "mounts", merged::mounts);
    fill(node, "host_mounts", merged::hostMounts);
    fill(node, "ports", merged::ports);
    fill(node, "published_ports", merged::publishedPorts);
  }

  private static void security(Node.Builder node, SecurityFacts facts, HostFacts host) {
    fill(node, "capabilities", facts::capabilities);
    fill(node, "no_new_privileges", facts::noNewPrivileges);
    fill(node, "can_escalate", facts::canEscalate);
    fill(node, "seccomp", facts::seccomp);
    fill(node, "apparmor", facts::apparmor);
    fill(node, "has_security_options", facts::hasSecurityOptions);
    fill(node, "mounts_token", facts::mountsToken);
    fill(node, "pull_policy", facts::pullPolicy);
    fill(node, "has_engine_socket", host::hasEngineSocket);
    fill(node, "has_docker_client", host::hasDockerClient);
    fill(node, "can_install", host::canInstall);
    fill(node, "host_access", host::hostAccess);
  }

  /** An engine that does not say so runs none. */
  private static Value init(Value byEngine) {
    return byEngine instanceof Value.Bool ? byEngine : Value.Bool.FALSE.from(Origin.DEFAULTED);
  }

  static void fill(Node.Builder node, String field, Fact fact) {
    if (!node.has(field)) {
      node.lazy(field, fact);
    }
  }
}
