package io.plimsoll.ingest.kubernetes;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.Gaps;
import io.plimsoll.ingest.runtime.Sizes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.time.Duration;
import java.util.Optional;

/** The probes of a container, with the defaults of Kubernetes. */
final class Checks {
  private static final long PERIOD = 10; // seconds; Kubernetes API, Probe
  private static final long TIMEOUT = 1;
  private static final long DELAY = 0;

  private final NodeMaker nodes;
  private final EnvironmentOfPod env;

  Checks(NodeMaker nodes, EnvironmentOfPod env) {
    this.nodes = nodes;
    this.env = env;
  }

  void read(ContainerDraft draft, Fields container) {
    probe(container, "livenessProbe").ifPresent(p -> draft.set("liveness", p));
    probe(container, "readinessProbe").ifPresent(p -> draft.set("readiness", p));
    probe(container, "startupProbe").ifPresent(p -> draft.set("startup", p));
  }

  private Optional<Node> probe(Fields container, String field) {
    return container.object(field).map(p -> probe(p, container));
  }

  private Node probe(Fields probe, Fields container) {
    Node.Builder health =
        nodes
            .node("Health", probe.span())
            .set("set_in", nodes.constant("ViewName", "containers"))
            .set("command", Absent.ABSENT)
            .set("port", Absent.ABSENT)
            .set("path", Absent.ABSENT)
            .set("interval", seconds(probe, "periodSeconds", PERIOD))
            .set("timeout", seconds(probe, "timeoutSeconds", TIMEOUT))
            .set("start_period", seconds(probe, "initialDelaySeconds", DELAY));
    if (!(probe.integer("failureThreshold") instanceof Absent)) {
      health.set("retries", probe.integer("failureThreshold"));
    }
    handler(health, probe, container);
    return nodes.build(health);
  }

  private void handler(Node.Builder health, Fields probe, Fields container) {
    Optional<Fields> exec = probe.object("exec");
    Optional<Fields> http = probe.object("httpGet");
    Optional<Fields> tcp = probe.object("tcpSocket");
    Optional<Fields> grpc = probe.object("grpc");
    if (exec.isPresent()) {
      Optional<Node> command = new Commands(nodes, env).of(exec.get(), "command");
      kind(health, "command").set("command", command.<Value>map(c -> c).orElse(Absent.ABSENT));
    } else if (http.isPresent()) {
      Value path = http.get().text("path");
      kind(health, "http")
          .set("port", port(http.get(), container))
          .set("path", path instanceof Absent ? Text.of("/", Origin.DEFAULTED) : path);
    } else if (tcp.isPresent()) {
      kind(health, "tcp").set("port", port(tcp.get(), container));
    } else if (grpc.isPresent()) {
      kind(health, "grpc").set("port", port(grpc.get(), container));
    } else {
      probe.problems().malformed(probe.span(), "the probe does not say what it asks");
      health.set("kind", probe.nothing("the probe does not say what it asks"));
    }
  }

  private Node.Builder kind(Node.Builder health, String kind) {
    return health.set("kind", nodes.constant("HealthKind", kind));
  }

  /** A number, or the name of a port of the container. */
  private static Value port(Fields handler, Fields container) {
    if (!(handler.word("port") instanceof Text written)) {
      return handler.word("port");
    }
    boolean number = written.written().chars().allMatch(c -> c >= '0' && c <= '9');
    if (number && !written.written().isEmpty()) {
      return Sizes.integer(written);
    }
    for (Fields port : container.objects("ports")) {
      if (port.plain("name").filter(written.written()::equals).isPresent()) {
        return port.integer("containerPort");
      }
    }
    return Gaps.unreadable(written, "the name of a port of this container");
  }

  private static Value seconds(Fields probe, String field, long otherwise) {
    return switch (probe.integer(field)) {
      case Value.Int i -> Value.Span.of(Duration.ofSeconds(i.value())).from(i.origin());
      case Absent none -> Value.Span.of(Duration.ofSeconds(otherwise)).from(Origin.DEFAULTED);
      case Value other -> other;
    };
  }
}
