package io.plimsoll.ingest.kubernetes;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;

/**
 * What is known of the containers of a pod that lists none, as a patch of Kustomize: what the pod
 * says counts for each of them, the rest is not known.
 */
final class EmptyPod {
  private static final List<String> OF_CONTAINERS =
      List.of(
          "image_ref",
          "privileged",
          "read_only",
          "cap_add",
          "cap_drop",
          "proc_mask",
          "run_as_non_root",
          "host_process",
          "selinux",
          "liveness",
          "readiness",
          "startup",
          "hooks",
          "secret_names");
  private static final List<String> ALSO_OF_IMAGES =
      List.of("user", "env", "mounts", "ports", "no_new_privileges", "pull_policy", "workdir");
  private static final List<String> AMOUNTS = List.of("memory", "cpus");

  private final NodeMaker nodes;
  private final EngineProfile engine;
  private final PodTemplate template;

  EmptyPod(NodeMaker nodes, EngineProfile engine, PodTemplate template) {
    this.nodes = nodes;
    this.engine = engine;
    this.template = template;
  }

  ContainerDraft container(io.plimsoll.model.Node workload) {
    Fields spec = template.spec();
    Value unknown =
        Unknown.of(
            Reason.of(
                Reason.Kind.UNRESOLVED, "containers", "the pod lists no containers", spec.span()));
    ContainerDraft draft =
        new ContainerDraft(nodes, spec.origin(), workload.get("name"), "kubernetes", engine);
    draft.workload(workload);
    OF_CONTAINERS.forEach(f -> draft.set(f, unknown));
    ALSO_OF_IMAGES.forEach(f -> draft.declare(f, unknown));
    AMOUNTS.forEach(f -> draft.limit(f, unknown).request(f, unknown));
    draft.seccomp(unknown).apparmor(unknown);
    ContainerReader.ofPod(draft, template, workload);
    new SecurityContexts(nodes, spec, template.metadata()).read(draft, spec.without());
    new Sharing(nodes, spec).read(draft);
    if (spec.object("securityContext").filter(KnownFields.POD_CONTEXT::saysSomething).isEmpty()) {
      draft.set("has_security_options", unknown);
    }
    return draft;
  }
}
