package io.plimsoll.ingest.kubernetes;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.EngineProfile;
import io.plimsoll.ingest.runtime.Gaps;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.ingest.runtime.Restarts;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads one container of a pod. */
final class ContainerReader {
  private final NodeMaker nodes;
  private final EngineProfile engine;
  private final Objects known;
  private final PodTemplate template;
  private final Node workload;
  private final Volumes volumes;

  ContainerReader(
      NodeMaker nodes,
      EngineProfile engine,
      Objects known,
      PodTemplate template,
      Node workload,
      Volumes volumes) {
    this.nodes = nodes;
    this.engine = engine;
    this.known = known;
    this.template = template;
    this.workload = workload;
    this.volumes = volumes;
  }

  ContainerDraft read(Fields container, String role) {
    KnownFields.CONTAINER.check(container);
    ContainerDraft draft =
        new ContainerDraft(nodes, container.origin(), name(container), "kubernetes", engine);
    draft.workload(workload).set("role", nodes.constant("ContainerRole", role));
    identity(draft, container);
    Variables variables = new Variables(nodes, known, template.namespace());
    EnvironmentOfPod env = variables.read(container);
    draft.declare("env", env.variables());
    new Commands(nodes, env).read(draft, container);
    new Checks(nodes, env).read(draft, container);
    new SecurityContexts(nodes, template.spec(), template.metadata()).read(draft, container);
    new Sharing(nodes, template.spec()).read(draft);
    new Amounts(nodes).read(draft, container);
    new ContainerPorts(nodes, engine).read(draft, container);
    draft.declare("mounts", volumes.mounts(container));
    draft.set("secret_names", secrets(container, env));
    restart(draft, container, role);
    return draft;
  }

  private static Value name(Fields container) {
    return container.needed("name");
  }

  private void identity(ContainerDraft draft, Fields container) {
    Value image = container.text("image");
    if (image instanceof Text t && !t.written().isBlank()) {
      draft.image(t);
    } else {
      draft.set(
          "image_ref",
          image instanceof Unknown ? image : container.nothing("the container names no image"));
    }
    ofPod(draft, template, workload);
    declared(draft, "workdir", MountSpecs.path(container.text("workingDir")));
    declared(draft, "pull_policy", pullPolicy(container));
  }

  /** What its pod says for each container. */
  static void ofPod(ContainerDraft draft, PodTemplate template, Node workload) {
    Optional<Fields> metadata = template.metadata();
    Mapping none = Mapping.of(List.of());
    draft.labels(metadata.map(m -> m.map("labels")).orElse(none));
    draft.set("annotations", metadata.map(m -> m.map("annotations")).orElse(none));
    draft.set("service_account", workload.get("service_account"));
    draft.set("extra_hosts", hosts(template));
  }

  private static void declared(ContainerDraft draft, String field, Value value) {
    if (!(value instanceof Absent)) {
      draft.declare(field, value);
    }
  }

  private Value pullPolicy(Fields container) {
    return container.read(
        "imagePullPolicy",
        v ->
            v instanceof Text t
                ? switch (t.written()) {
                  case "Always" -> policy("always", t);
                  case "IfNotPresent" -> policy("if_missing", t);
                  case "Never" -> policy("never", t);
                  case "" -> Absent.ABSENT;
                  default -> Gaps.unreadable(t, "Always, IfNotPresent or Never");
                }
                : v);
  }

  private Value policy(String name, Text at) {
    return nodes.constant("PullPolicy", name).from(at.origin());
  }

  private static Mapping hosts(PodTemplate template) {
    List<Entry> entries = new ArrayList<>();
    for (Fields alias : template.spec().objects("hostAliases")) {
      for (Value host : alias.texts("hostnames")) {
        entries.add(new Entry(host, alias.needed("ip")));
      }
    }
    return Mapping.of(entries);
  }

  /** Init containers run once; the policy of the pod decides whether a failed one runs again. */
  private void restart(ContainerDraft draft, Fields container, String role) {
    Value pod = template.spec().read("restartPolicy", v -> v instanceof Text t ? restart(t) : v);
    Restarts restarts = new Restarts(nodes);
    if (role.equals("sidecar")) {
      draft.set("restart", restarts.of("always", Absent.ABSENT, container.origin()));
    } else if (role.equals("init")) {
      boolean never =
          pod instanceof Node n
              && n.get("kind") instanceof Value.Constant c
              && c.name().equals("never");
      draft.set(
          "restart", restarts.of(never ? "never" : "on_failure", Absent.ABSENT, Origin.DEFAULTED));
    } else if (!(pod instanceof Absent)) {
      draft.set("restart", pod);
    }
  }

  private Value restart(Text policy) {
    Restarts restarts = new Restarts(nodes);
    return switch (policy.written()) {
      case "Always" -> restarts.of("always", Absent.ABSENT, policy.origin());
      case "OnFailure" -> restarts.of("on_failure", Absent.ABSENT, policy.origin());
      case "Never" -> restarts.of("never", Absent.ABSENT, policy.origin());
      default -> Gaps.unreadable(policy, "Always, OnFailure or Never");
    };
  }

  private Listing secrets(Fields container, EnvironmentOfPod env) {
    Map<String, Value> names = new LinkedHashMap<>();
    Stream.concat(env.secrets().stream(), volumes.secrets(container).stream())
        .forEach(n -> names.putIfAbsent(n instanceof Text t ? t.written() : "", n));
    return Listing.set(List.copyOf(names.values()));
  }
}
