package io.plimsoll.ingest.kubernetes;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Node;
import java.util.List;

/**
 * What a file of manifests holds.
 *
 * @param pods in the order of the file
 * @param configs its ConfigMaps
 * @param diagnostics what the API server would refuse; what could be read is still there
 */
public record Ingested(List<Pod> pods, List<Node> configs, List<Diagnostic> diagnostics) {
  public Ingested {
    pods = List.copyOf(pods);
    configs = List.copyOf(configs);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A pod, or the template of the pods that an object makes.
   *
   * @param workload the object
   * @param containers initial ones first, as they start
   */
  public record Pod(Node workload, List<Node> containers) {
    public Pod {
      containers = List.copyOf(containers);
    }
  }
}
