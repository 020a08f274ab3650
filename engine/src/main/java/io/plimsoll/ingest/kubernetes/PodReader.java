package io.plimsoll.ingest.kubernetes;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one pod, or the template of pods, with its containers. */
final class PodReader {
  private final NodeMaker nodes;
  private final EngineProfile engine;
  private final Objects known;
  private final PodTemplate template;

  PodReader(NodeMaker nodes, EngineProfile engine, Objects known, PodTemplate template) {
    this.nodes = nodes;
    this.engine = engine;
    this.known = known;
    this.template = template;
  }

  Ingested.Pod read() {
    KnownFields.POD.check(template.spec());
    Volumes volumes = new Volumes(nodes, template);
    Node workload = workload(volumes);
    List<ContainerDraft> drafts = new ArrayList<>();
    for (String list : List.of("initContainers", "containers", "ephemeralContainers")) {
      for (Fields container : template.spec().objects(list)) {
        drafts.add(
            new ContainerReader(nodes, engine, known, template, workload, volumes)
                .read(container, role(list, container))
                .peers(() -> drafts.stream().map(ContainerDraft::build).toList()));
      }
    }
    if (drafts.isEmpty()) {
      drafts.add(new EmptyPod(nodes, engine, template).container(workload));
    }
    return new Ingested.Pod(workload, drafts);
  }

  /** An init container that is always restarted goes on running beside the others. */
  private static String role(String list, Fields container) {
    return switch (list) {
      case "initContainers" ->
          container.plain("restartPolicy").filter("Always"::equals).isPresent()
              ? "sidecar"
              : "init";
      case "ephemeralContainers" -> "ephemeral";
      default -> "main";
    };
  }

  private Node workload(Volumes volumes) {
    Fields object = template.object();
    Optional<Fields> metadata = template.objectMetadata();
    Origin origin = Origin.at(object.span());
    Mapping none = Mapping.of(List.of());
    return nodes.build(
        nodes
            .node("Workload", origin)
            .set("kind", object.text("kind"))
            .set("name", metadata.map(PodReader::name).orElseGet(() -> unnamed(origin)))
            .set("namespace", metadata.map(m -> m.text("namespace")).orElse(Absent.ABSENT))
            .set("replicas", replicas())
            .set("labels", metadata.map(m -> m.map("labels")).orElse(none))
            .set("annotations", metadata.map(m -> m.map("annotations")).orElse(none))
            .set("service_account", serviceAccount())
            .set("mounts_token", mountsToken())
            .set("node_arch", nodeSelector("kubernetes.io/arch"))
            .set("unmounted_volumes", volumes.unmounted())
            .set("has_security_options", hasSecurityOptions()));
  }

  private static Value name(Fields metadata) {
    Value name = metadata.text("name");
    return name instanceof Absent && metadata.text("generateName") instanceof Text prefix
        ? prefix
        : name instanceof Absent ? unnamed(metadata.origin()) : name;
  }

  private static Unknown unnamed(Origin origin) {
    return Unknown.of(
        new Reason(Reason.Kind.UNRESOLVED, "name", "the object has no name", origin.span()));
  }

  /** A pod for each node, as of a DaemonSet, is a number that only the cluster knows. */
  private Value replicas() {
    Optional<Fields> spec = template.object().object("spec");
    Value one = Value.Int.of(1).from(Origin.DEFAULTED);
    Value count =
        switch (template.kind()) {
          case "Job" -> spec.map(s -> s.integer("parallelism")).orElse(one);
          case "DaemonSet" ->
              Unknown.of(
                  Reason.of(
                      Reason.Kind.UNRESOLVED, "nodes", "the nodes of the cluster are not known"));
          case "Pod", "CronJob", "PodTemplate" -> one;
          default -> spec.map(s -> s.integer("replicas")).orElse(one);
        };
    return count instanceof Absent ? one : count;
  }

  private Value serviceAccount() {
    Value name = template.spec().text("serviceAccountName");
    return name instanceof Absent ? template.spec().text("serviceAccount") : name;
  }

  /** The pod's word counts, else that of its service account, else the default. */
  private Value mountsToken() {
    Value pod = template.spec().bool("automountServiceAccountToken");
    if (!(pod instanceof Absent)) {
      return pod;
    }
    String account = serviceAccount() instanceof Text t ? t.written() : "default";
    return known
        .mountsToken(template.namespace(), account)
        .orElse(Value.Bool.TRUE.from(Origin.DEFAULTED));
  }

  private Value hasSecurityOptions() {
    return Value.Bool.of(
        template
            .spec()
            .object("securityContext")
            .filter(KnownFields.POD_CONTEXT::saysSomething)
            .isPresent());
  }

  private Value nodeSelector(String label) {
    return template.spec().object("nodeSelector").map(s -> s.text(label)).orElse(Absent.ABSENT);
  }
}
