package io.plimsoll.ingest.kubernetes;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.DocumentReader;
import io.plimsoll.document.Documents;
import io.plimsoll.document.Limits;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads manifests of Kubernetes, YAML or JSON, of one or many documents; total: what the API server
 * would refuse becomes diagnostics, the rest is still there.
 */
public final class KubernetesReader {
  private final NodeMaker nodes;
  private final EngineProfile engine;
  private final InputLimits limits;

  /** A reader with the default limits. */
  public KubernetesReader(NodeMaker nodes, EngineProfile engine) {
    this(nodes, engine, InputLimits.DEFAULT);
  }

  public KubernetesReader(NodeMaker nodes, EngineProfile engine, InputLimits limits) {
    this.nodes = nodes;
    this.engine = engine;
    this.limits = limits;
  }

  public Ingested read(Source source) {
    Optional<Span> template = Templates.first(source);
    if (template.isPresent()) {
      return new Ingested(List.of(), List.of(), List.of(unrendered(template.get())));
    }
    Problems problems = new Problems();
    Documents documents = documents(source);
    documents.diagnostics().forEach(problems::add);
    List<Fields> objects = new ArrayList<>();
    documents.roots().forEach(r -> collect(r, problems, objects));
    Objects known = new Objects();
    ConfigObjects configs = new ConfigObjects(nodes, known);
    List<Node> configMaps = new ArrayList<>();
    objects.forEach(o -> configs.read(o).ifPresent(configMaps::add));
    List<Ingested.Pod> pods = new ArrayList<>();
    for (Fields object : objects) {
      PodTemplate.of(object)
          .map(t -> new PodReader(nodes, engine, known, t).read())
          .ifPresent(pods::add);
    }
    return new Ingested(pods, configMaps, problems.all());
  }

  private static Diagnostic unrendered(Span action) {
    return Diagnostic.at(
            action, Code.E1402, "this is a template, which says nothing until it is rendered")
        .help("render it first and check the result: `helm template CHART | plimsoll check -`");
  }

  private Documents documents(Source source) {
    DocumentReader reader = new DocumentReader(Limits.of(limits), Code.E1401);
    String text = source.text().stripLeading();
    return text.startsWith("{") ? reader.json(source) : reader.yaml(source);
  }

  /** Objects of a document; a list holds further ones. */
  private static void collect(DocumentNode root, Problems problems, List<Fields> objects) {
    if (root instanceof Mapping map) {
      Fields object = new Fields(map, problems);
      boolean list = object.plain("kind").filter(k -> k.endsWith("List")).isPresent();
      if (list && object.get("items").isPresent()) {
        object.list("items").forEach(i -> collect(i, problems, objects));
      } else if (object.get("kind").isPresent()) {
        objects.add(object);
      }
    } else if (!(root instanceof Scalar s && s.isNull())) {
      problems.malformed(root.place(), "an object is wanted, this is " + root.kind());
    }
  }
}
