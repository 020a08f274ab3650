package io.plimsoll.ingest.kubernetes;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Scalar;
import io.plimsoll.ingest.parts.Facts;
import io.plimsoll.ingest.runtime.Capabilities;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.Gaps;
import io.plimsoll.ingest.runtime.RuntimeUsers;
import io.plimsoll.ingest.runtime.SecurityOptions;
import io.plimsoll.ingest.runtime.Sizes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The security context of a container over that of its pod, field by field. */
final class SecurityContexts {
  private final NodeMaker nodes;
  private final Fields spec;
  private final Optional<Fields> pod;
  private final Optional<Fields> metadata;

  SecurityContexts(NodeMaker nodes, Fields spec, Optional<Fields> metadata) {
    this.nodes = nodes;
    this.spec = spec;
    this.metadata = metadata;
    this.pod = spec.object("securityContext");
  }

  void read(ContainerDraft draft, Fields container) {
    Optional<Fields> own = container.object("securityContext");
    own.ifPresent(KnownFields.CONTAINER_CONTEXT::check);
    pod.ifPresent(KnownFields.POD_CONTEXT::check);
    user(draft, container, own);
    own.ifPresent(o -> privileges(draft, o));
    ofPod(draft);
    Profiles profiles = new Profiles(nodes, own, pod, metadata, container.plain("name").orElse(""));
    draft.seccomp(profiles.seccomp()).apparmor(profiles.apparmor());
    selinux(draft, own);
    windows(draft, own);
    boolean declared =
        own.filter(KnownFields.CONTAINER_CONTEXT::saysSomething).isPresent()
            || pod.filter(KnownFields.POD_CONTEXT::saysSomething).isPresent();
    draft.hasSecurityOptions(Facts.bool(declared));
  }

  /** A field of the container, else of the pod. */
  private interface Reading {
    Value of(Fields context);
  }

  private Value over(Optional<Fields> own, Reading field) {
    Value value = own.map(field::of).orElse(Absent.ABSENT);
    return value instanceof Absent
        ? pod.map(field::of)
            .map(v -> v.from(v.origin().as(Origin.Kind.INHERITED)))
            .orElse(Absent.ABSENT)
        : value;
  }

  private void user(ContainerDraft draft, Fields container, Optional<Fields> own) {
    Value uid = over(own, c -> c.integer("runAsUser"));
    Value gid = over(own, c -> c.integer("runAsGroup"));
    Value notRoot = over(own, c -> c.bool("runAsNonRoot"));
    if (!(uid instanceof Absent)) {
      draft.declare("user", new RuntimeUsers(nodes).ids(uid, gid, uid.origin()));
    } else {
      draft.group(gid);
    }
    if (!(notRoot instanceof Absent)) {
      draft.set("run_as_non_root", notRoot);
    }
    boolean refused = notRoot instanceof Value.Bool b && b.value();
    if (refused && uid instanceof Value.Int id && id.value() == 0) {
      never(
          container,
          uid,
          "the container never starts: it runs as user 0, which `runAsNonRoot` refuses");
    }
  }

  private static void never(Fields container, Value at, String message) {
    container
        .problems()
        .add(Diagnostic.at(at.origin().span().orElse(container.span()), Code.W1404, message));
  }

  /** What only a container can say. */
  private void privileges(ContainerDraft draft, Fields own) {
    Value privileged = own.bool("privileged");
    Value escalation = own.bool("allowPrivilegeEscalation");
    set(draft, "privileged", privileged);
    set(draft, "read_only", own.bool("readOnlyRootFilesystem"));
    if (escalation instanceof Value.Bool b) {
      draft.declare("no_new_privileges", Value.Bool.of(!b.value()).from(b.origin()));
      if (!b.value() && privileged instanceof Value.Bool p && p.value()) {
        never(
            own,
            escalation,
            "the pod is refused: `allowPrivilegeEscalation` is false in a privileged container");
      }
    } else {
      draft.declare(
          "no_new_privileges",
          escalation instanceof Absent ? escalation.from(own.origin()) : escalation);
    }
    Value mount = own.text("procMount");
    if (mount instanceof Text t) {
      String mask = t.written().equals("Unmasked") ? "unmasked" : "masked";
      draft.set("proc_mask", nodes.constant("ProcMask", mask).from(t.origin()));
    }
    own.object("capabilities")
        .ifPresent(
            c -> {
              draft.set("cap_add", capabilities(c, "add"));
              draft.set("cap_drop", capabilities(c, "drop"));
            });
  }

  private Listing capabilities(Fields object, String field) {
    List<Value> texts = object.texts(field);
    Capabilities reader = new Capabilities(nodes);
    for (Value text : texts) {
      Gaps.problem(reader.strictly(text))
          .ifPresent(p -> object.problems().malformed(object.at(field), p));
    }
    return reader.set(texts);
  }

  private static void set(ContainerDraft draft, String field, Value value) {
    if (!(value instanceof Absent)) {
      draft.set(field, value);
    }
  }

  /** What only a pod can say. */
  private void ofPod(ContainerDraft draft) {
    if (pod.isEmpty()) {
      return;
    }
    List<Value> groups = new ArrayList<>();
    Value owner = pod.get().integer("fsGroup");
    if (!(owner instanceof Absent)) {
      groups.add(owner);
    }
    for (DocumentNode group : pod.get().list("supplementalGroups")) {
      Value id =
          Sizes.integer(
              group instanceof Scalar s
                  ? Text.of(s.text(), Origin.at(s.span()))
                  : Text.of("", Origin.at(group.span())));
      groups.add(id);
    }
    draft.set("supplementary_gids", Listing.set(groups.stream().distinct().toList()));
    List<Entry> sysctls = new ArrayList<>();
    for (Fields each : pod.get().objects("sysctls")) {
      sysctls.add(new Entry(each.needed("name"), each.needed("value", each.word("value"))));
    }
    draft.set("sysctls", Mapping.of(sysctls));
  }

  private void selinux(ContainerDraft draft, Optional<Fields> own) {
    Optional<Fields> options =
        own.flatMap(o -> o.object("seLinuxOptions"))
            .or(() -> pod.flatMap(p -> p.object("seLinuxOptions")));
    if (options.isPresent()) {
      Map<String, Value> facts = new HashMap<>();
      for (String field : List.of("type", "user", "role")) {
        facts.put(field, options.get().text(field));
      }
      draft.set("selinux", new SecurityOptions(nodes).selinux(facts, options.get().origin()));
    }
  }

  private void windows(ContainerDraft draft, Optional<Fields> own) {
    Reading host =
        c -> c.object("windowsOptions").map(w -> w.bool("hostProcess")).orElse(Absent.ABSENT);
    set(draft, "host_process", over(own, host));
    Value os =
        spec.object("os")
            .map(o -> o.text("name"))
            .filter(v -> !(v instanceof Absent))
            .orElseGet(
                () ->
                    spec.object("nodeSelector")
                        .map(s -> s.text("kubernetes.io/os"))
                        .orElse(Absent.ABSENT));
    if (os instanceof Text t && t.written().equals("windows")) {
      draft.declare(
          "platform",
          nodes.build(
              nodes
                  .node("Platform", t.origin())
                  .set("os", nodes.constant("Os", "windows").from(t.origin()))));
    }
  }
}
