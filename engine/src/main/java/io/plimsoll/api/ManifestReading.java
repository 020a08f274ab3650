package io.plimsoll.api;

import io.plimsoll.ingest.InputKind;
import io.plimsoll.ingest.kubernetes.Ingested;
import io.plimsoll.ingest.kubernetes.KubernetesReader;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.source.Source;
import io.plimsoll.targets.ContainerPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Manifests of Kubernetes as parts of targets: each container is one. */
final class ManifestReading {
  private final NodeMaker nodes;
  private final InputLimits limits;

  ManifestReading(NodeMaker nodes, InputLimits limits) {
    this.nodes = nodes;
    this.limits = limits;
  }

  RuntimeReading.Read read(RuntimeInput input) {
    Source source = input.sources().getFirst();
    Ingested found =
        new KubernetesReader(nodes, EngineProfile.KUBERNETES_CONTAINERD, limits).read(source);
    List<ContainerPart> parts = new ArrayList<>();
    for (Ingested.Pod pod : found.pods()) {
      for (ContainerDraft draft : pod.drafts()) {
        parts.add(part(source, pod.workload(), draft, found.configs()));
      }
    }
    if (parts.isEmpty()) {
      found.configs().forEach(config -> parts.add(alone(source, config)));
    }
    return new RuntimeReading.Read(input.sources(), parts, found.diagnostics());
  }

  /** A ConfigMap in a file without pods: nobody knows who uses it, but it can be judged. */
  private static ContainerPart alone(Source source, Node config) {
    String target = source.name() + "#ConfigMap/" + word(config.get("name"));
    return ContainerPart.none(target, definition(source, config.origin(), List.of(config)));
  }

  private static ContainerPart part(
      Source source, Node workload, ContainerDraft draft, List<Node> configs) {
    String target =
        source.name()
            + "#"
            + word(workload.get("kind"))
            + "/"
            + word(workload.get("name"))
            + "/"
            + word(draft.name());
    return new ContainerPart(target, definition(source, draft.place(), configs), draft);
  }

  private static ContainerPart.Definition definition(
      Source source, Origin place, List<Node> configs) {
    return new ContainerPart.Definition(
        source, InputKind.KUBERNETES, place.span(), Optional.empty(), List.of(), configs);
  }

  private static String word(Value value) {
    return value instanceof Text t ? t.written() : "?";
  }
}
