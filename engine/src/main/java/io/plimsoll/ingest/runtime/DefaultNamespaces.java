package io.plimsoll.ingest.runtime;

import io.plimsoll.ingest.runtime.Namespaces.Which;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Value;
import java.util.Optional;

/** The namespaces a container has where nothing is said about them. */
final class DefaultNamespaces {
  private final NodeMaker nodes;
  private final String source;
  private final Node engine;

  DefaultNamespaces(NodeMaker nodes, String source, Node engine) {
    this.nodes = nodes;
    this.source = source;
    this.engine = engine;
  }

  void fill(Node.Builder container) {
    for (Which which : Which.values()) {
      if (!container.has(which.field())) {
        container.set(which.field(), of(which));
      }
    }
  }

  private Value of(Which which) {
    Namespaces namespaces = new Namespaces(nodes);
    Optional<String> field = byDaemon(which);
    if (field.isPresent()) {
      Value said = engine.get(field.get());
      return switch (said) {
        case Value.Constant mode -> namespaces.of(which, mode.name(), mode.origin());
        case Value.Bool own -> namespaces.of(which, own.value() ? "private" : "host", own.origin());
        default -> said;
      };
    }
    return namespaces.of(which, kind(which), Origin.DEFAULTED);
  }

  /** The field of {@code Engine} that decides, where the configuration of the daemon does. */
  private Optional<String> byDaemon(Which which) {
    boolean hasDaemon = !source.equals("oci") && !source.equals("kubernetes");
    return switch (which) {
      case IPC, CGROUPNS -> Optional.of(which.field()).filter(f -> hasDaemon);
      case USERNS -> Optional.of("userns_remapped").filter(f -> hasDaemon);
      case NETWORK, PID, UTS -> Optional.empty();
    };
  }

  /**
   * Docker's daemon configuration and the pod of Kubernetes; an OCI bundle has the namespaces it
   * lists, each other is that of the host (runtime-spec, "Namespaces").
   */
  private String kind(Which which) {
    return switch (source) {
      case "oci" -> "host";
      case "kubernetes" ->
          switch (which) {
            case NETWORK, IPC, UTS -> "pod";
            case PID, CGROUPNS -> "private";
            case USERNS -> "host";
          };
      default ->
          switch (which) {
            case NETWORK -> source.equals("compose") ? "project" : "default_bridge";
            case PID, IPC, UTS, CGROUPNS -> "private";
            case USERNS -> "host";
          };
    };
  }
}
