package io.plimsoll.ingest.kubernetes;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.ingest.runtime.ContainerDraft;
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
   * @param drafts its containers, initial ones first, as they start; an image may still be said
   */
  public record Pod(Node workload, List<ContainerDraft> drafts) {
    public Pod {
      drafts = List.copyOf(drafts);
    }

    public List<Node> containers() {
      return drafts.stream().map(ContainerDraft::build).toList();
    }
  }
}
