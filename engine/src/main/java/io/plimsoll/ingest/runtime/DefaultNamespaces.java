package io.plimsoll.ingest.runtime;

import io.plimsoll.ingest.runtime.Namespaces.Which;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;

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
        Node namespace = new Namespaces(nodes).of(which, kind(which), Origin.DEFAULTED);
        container.set(which.field(), namespace);
      }
    }
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
            case USERNS -> Logic.isTrue(engine.get("userns_remapped")) ? "private" : "host";
          };
    };
  }
}
