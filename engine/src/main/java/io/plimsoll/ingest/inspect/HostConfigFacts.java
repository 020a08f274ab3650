package io.plimsoll.ingest.inspect;

import io.plimsoll.ingest.runtime.Capabilities;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.Namespaces;
import io.plimsoll.ingest.runtime.Namespaces.Which;
import io.plimsoll.ingest.runtime.SecurityOptions;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Fact;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Privileges and namespaces: what only the run can say ({@code HostConfig}). */
final class HostConfigFacts {
  private static final Set<String> BUILT_IN = Set.of("bridge", "host", "none", "default", "podman");

  private final ContainerDraft draft;
  private final JsonObject container;
  private final JsonObject host;
  private final NodeMaker nodes;
  private final Function<String, Optional<Fact>> containers;

  HostConfigFacts(
      ContainerDraft draft, JsonObject container, Function<String, Optional<Fact>> containers) {
    this.draft = draft;
    this.container = container;
    this.host = container.object("HostConfig");
    this.nodes = draft.nodes();
    this.containers = containers;
  }

  void fill() {
    set("privileged", host.bool("Privileged"));
    set("read_only", host.bool("ReadonlyRootfs"));
    Capabilities capabilities = new Capabilities(nodes);
    draft.set("cap_add", capabilities.set(host.texts("CapAdd")));
    draft.set("cap_drop", capabilities.set(host.texts("CapDrop")));
    security();
    draft.set("sysctls", host.object("Sysctls").map());
    draft.set("supplementary_gids", groups());
    namespaces();
    annotations();
    new HostResources(draft, host).fill();
  }

  private void set(String field, Value value) {
    if (!(value instanceof Absent)) {
      draft.set(field, value);
    }
  }

  private void security() {
    List<Value> options = host.texts("SecurityOpt");
    SecurityOptions reader = new SecurityOptions(nodes);
    SecurityOptions.Said said = reader.of(options);
    Value profile = container.filled("AppArmorProfile");
    if (said.apparmor() instanceof Absent && profile instanceof Text t) {
      // What the engine has put in place; it is empty on hosts without AppArmor.
      Value kind = reader.of(List.of(Text.of("apparmor=" + t.written(), t.origin()))).apparmor();
      said =
          new SecurityOptions.Said(
              said.noNewPrivileges(), said.seccomp(), kind, said.selinux(), said.procMask());
    }
    draft.security(said).hasSecurityOptions(Value.Bool.of(!options.isEmpty()));
    if (said.procMask() instanceof Absent) {
      mask();
    }
  }

  /** {@code null} is the engine's list, an empty list masks nothing. */
  private void mask() {
    if (!host.mentions("MaskedPaths")) {
      draft.set("proc_mask", Unknowns.tooOld(host, "MaskedPaths"));
    } else if (host.has("MaskedPaths")) {
      boolean masks = !host.texts("MaskedPaths").isEmpty();
      draft.set(
          "proc_mask",
          nodes
              .constant("ProcMask", masks ? "masked" : "unmasked")
              .from(host.place("MaskedPaths")));
    }
  }

  private Listing groups() {
    List<Value> all = new ArrayList<>();
    Listing gaps = Listing.set(List.of());
    for (Value group : host.texts("GroupAdd")) {
      if (group instanceof Text t && t.written().matches("[0-9]{1,10}")) {
        all.add(Value.Int.of(Long.parseLong(t.written())).from(t.origin()));
      } else {
        gaps = gaps.open(Unknowns.untold(host, "GroupAdd").reasons());
      }
    }
    Listing known = Listing.set(all);
    return gaps.rest().map(known::open).orElse(known);
  }

  private void namespaces() {
    Namespaces namespaces = new Namespaces(nodes);
    namespace(namespaces, Which.NETWORK, "NetworkMode");
    namespace(namespaces, Which.PID, "PidMode");
    namespace(namespaces, Which.IPC, "IpcMode");
    namespace(namespaces, Which.UTS, "UTSMode");
    namespace(namespaces, Which.USERNS, "UsernsMode");
    if (host.mentions("CgroupnsMode")) {
      namespace(namespaces, Which.CGROUPNS, "CgroupnsMode");
    } else {
      draft.set("cgroupns", Unknowns.tooOld(host, "CgroupnsMode"));
    }
    Value parent = host.filled("CgroupParent");
    set("cgroup_parent", parent);
    JsonObject joined = container.object("NetworkSettings").object("Networks");
    draft.set(
        "networks",
        Listing.set(
            joined.keys().stream()
                .filter(n -> !BUILT_IN.contains(n))
                .map(n -> Text.of(n, joined.place(n)))
                .toList()));
    draft.set("extra_hosts", hosts());
  }

  private void namespace(Namespaces namespaces, Which which, String key) {
    Value mode = host.filled(key);
    if (!(mode instanceof Absent)) {
      draft.set(which.field(), namespaces.of(which, mode, containers));
    }
  }

  private Mapping hosts() {
    List<Entry> entries = new ArrayList<>();
    for (Value host : this.host.texts("ExtraHosts")) {
      if (host instanceof Text t && t.written().indexOf(':') > 0) {
        int colon = t.written().indexOf(':');
        entries.add(
            new Entry(
                Text.of(t.written().substring(0, colon), t.origin()),
                Text.of(t.written().substring(colon + 1), t.origin())));
      }
    }
    return Mapping.of(entries);
  }

  /** Engines before API 1.43 have none. */
  private void annotations() {
    Unknown old = Unknowns.tooOld(host, "Annotations");
    draft.set(
        "annotations",
        host.mentions("Annotations")
            ? host.object("Annotations").map()
            : Mapping.of(List.of()).open(old.reasons()));
  }
}
