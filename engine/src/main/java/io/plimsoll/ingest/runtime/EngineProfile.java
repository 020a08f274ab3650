package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an engine does unless a container says otherwise.
 *
 * @param name of the profile, as {@code kubernetes-containerd}
 * @param kind constant of the schema's enum {@code EngineKind}
 * @param assumed whether the input does not say which engine it is
 * @param capabilities a container has by default
 * @param publishIp address that published ports listen on
 * @param logDriver its log driver
 * @param pids limit of processes that it sets; empty: none
 * @param daemon facts of its configuration file that replace these, by field of {@code Engine}
 */
public record EngineProfile(
    String name,
    String kind,
    boolean assumed,
    List<String> capabilities,
    String publishIp,
    String logDriver,
    Optional<Long> pids,
    Map<String, Value> daemon) {

  /** Moby, daemon/config: without a {@code daemon.json}. */
  public static final EngineProfile DOCKER =
      profile("docker", "docker", Capabilities.DOCKER, "json-file", Optional.empty());

  /** Podman 4 and later (containers/common, default.go). */
  public static final EngineProfile PODMAN =
      profile("podman", "podman", Capabilities.PODMAN, "journald", Optional.of(2048L));

  /** A node of Kubernetes with containerd: its default capabilities are those of Docker. */
  public static final EngineProfile KUBERNETES_CONTAINERD =
      profile(
          "kubernetes-containerd",
          "containerd",
          Capabilities.DOCKER,
          "json-file",
          Optional.empty());

  /** A node of Kubernetes with CRI-O. */
  public static final EngineProfile KUBERNETES_CRIO =
      profile("kubernetes-crio", "crio", Capabilities.CRIO, "k8s-file", Optional.empty());

  /** Amazon ECS: Docker's defaults. */
  public static final EngineProfile ECS =
      profile("ecs", "ecs", Capabilities.DOCKER, "json-file", Optional.empty());

  public EngineProfile {
    capabilities = List.copyOf(capabilities);
    daemon = Map.copyOf(daemon);
  }

  private static EngineProfile profile(
      String name, String kind, List<String> capabilities, String logDriver, Optional<Long> pids) {
    return new EngineProfile(name, kind, true, capabilities, "0.0.0.0", logDriver, pids, Map.of());
  }

  /** The same, stated by the input: a {@code podman run} line is run by Podman. */
  public EngineProfile stated() {
    return new EngineProfile(name, kind, false, capabilities, publishIp, logDriver, pids, daemon);
  }

  /** With a fact that its configuration file states, by field of {@code Engine}. */
  public EngineProfile withDaemon(String field, Value value) {
    Map<String, Value> more = new HashMap<>(daemon);
    more.put(field, value);
    return new EngineProfile(name, kind, false, capabilities, publishIp, logDriver, pids, more);
  }

  /** Whether it is the engine of a Kubernetes node. */
  boolean isKubernetes() {
    return name.startsWith("kubernetes");
  }

  /** The engine as policies see it; all that nobody stated has the origin {@code defaulted}. */
  public Node node(NodeMaker nodes) {
    Origin origin = Origin.DEFAULTED;
    Unknown host =
        Unknown.of(
            Reason.of(Reason.Kind.UNRESOLVED, "the host", "the host of the engine is not known"));
    Node.Builder node =
        nodes
            .node("Engine", origin)
            .set("kind", nodes.constant("EngineKind", kind).from(origin))
            .set("is_assumed", Value.Bool.of(assumed))
            .set("version", Absent.ABSENT)
            .set("rootless", kind.equals("podman") ? host : Value.Bool.FALSE.from(origin))
            .set("default_capabilities", new Capabilities(nodes).named(capabilities, origin))
            .set("default_publish_ip", Text.of(publishIp, origin))
            .set("log_driver", Text.of(logDriver, origin))
            .set("has_apparmor", host)
            .set("default_ulimits", Mapping.of(List.<Entry>of()).from(origin))
            .set("text", Text.of(name, origin));
    daemon.forEach(node::set);
    return nodes.build(node);
  }
}
