package io.plimsoll.ingest.ociruntime;

import io.plimsoll.ingest.runtime.Capabilities;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.Namespaces;
import io.plimsoll.ingest.runtime.Namespaces.Which;
import io.plimsoll.ingest.runtime.SecurityOptions;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Privileges and namespaces of a bundle (runtime-spec, config-linux.md). */
final class LinuxFacts {
  private final ContainerDraft draft;
  private final JsonObject process;
  private final JsonObject linux;
  private final NodeMaker nodes;
  private final JsonObject config;

  LinuxFacts(ContainerDraft draft, JsonObject config) {
    this.draft = draft;
    this.config = config;
    this.process = config.object("process");
    this.linux = config.object("linux");
    this.nodes = draft.nodes();
  }

  void fill() {
    capabilities();
    security();
    namespaces();
    draft.set("sysctls", linux.object("sysctl").map());
    new LinuxResources(draft, linux, process).fill();
    Value path = linux.filled("cgroupsPath");
    if (!(path instanceof Absent)) {
      draft.set("cgroup_parent", path);
    }
    draft.set("privileged", privileged());
    Value readOnly = config.object("root").bool("readonly");
    draft.set("read_only", readOnly instanceof Absent ? no(config.place("root")) : readOnly);
  }

  private static Value no(Origin origin) {
    return Value.Bool.FALSE.from(origin);
  }

  /** What the process has or could get; as if all were dropped and these added. */
  private void capabilities() {
    JsonObject sets = process.object("capabilities");
    Map<String, Value> names = new LinkedHashMap<>();
    for (String set : List.of("bounding", "permitted", "effective")) {
      for (Value name : sets.texts(set)) {
        if (name instanceof Text t) {
          names.putIfAbsent(t.written(), t);
        }
      }
    }
    Capabilities reader = new Capabilities(nodes);
    Listing held = reader.set(List.copyOf(names.values()));
    Origin origin = process.place("capabilities");
    draft.set("capabilities", held.from(origin));
    draft.set("cap_add", held);
    draft.set("cap_drop", reader.set(List.of(Text.of("ALL", origin))));
  }

  private void security() {
    Value gains = process.bool("noNewPrivileges");
    draft.declare(
        "no_new_privileges",
        gains instanceof Absent ? no(process.place("noNewPrivileges")) : gains);
    SecurityOptions options = new SecurityOptions(nodes);
    boolean filters = filters();
    draft.seccomp(
        options.profile(
            filters ? "localhost" : "unconfined",
            filters ? Text.of("linux.seccomp", linux.place("seccomp")) : Absent.ABSENT,
            linux.place("seccomp")));
    Value profile = process.filled("apparmorProfile");
    boolean confined = profile instanceof Text t && !t.written().equals("unconfined");
    draft.apparmor(
        options.profile(
            confined ? "localhost" : "unconfined",
            confined ? profile : Absent.ABSENT,
            process.place("apparmorProfile")));
    label(options);
    boolean masks = !linux.texts("maskedPaths").isEmpty();
    draft.set(
        "proc_mask",
        nodes.constant("ProcMask", masks ? "masked" : "unmasked").from(linux.place("maskedPaths")));
  }

  /** A profile that allows all and names no call is none. */
  private boolean filters() {
    JsonObject seccomp = linux.object("seccomp");
    boolean allows = seccomp.string("defaultAction").equals("SCMP_ACT_ALLOW");
    return linux.has("seccomp") && !(allows && seccomp.objects("syscalls").isEmpty());
  }

  /** {@code user:role:type:level}. */
  private void label(SecurityOptions options) {
    Origin origin = process.place("selinuxLabel");
    Map<String, Value> facts = new HashMap<>();
    if (process.filled("selinuxLabel") instanceof Text t) {
      String[] fields = t.written().split(":", 4);
      List<String> names = List.of("user", "role", "type");
      for (int i = 0; i < Math.min(fields.length, names.size()); i++) {
        facts.put(names.get(i), Text.of(fields[i], origin));
      }
    } else {
      facts.put("disabled", Value.Bool.TRUE.from(origin));
    }
    draft.set("selinux", options.selinux(facts, origin));
  }

  private void namespaces() {
    Namespaces namespaces = new Namespaces(nodes);
    for (JsonObject namespace : linux.objects("namespaces")) {
      Optional<Which> which =
          switch (namespace.string("type")) {
            case "network" -> Optional.of(Which.NETWORK);
            case "pid" -> Optional.of(Which.PID);
            case "ipc" -> Optional.of(Which.IPC);
            case "uts" -> Optional.of(Which.UTS);
            case "user" -> Optional.of(Which.USERNS);
            case "cgroup" -> Optional.of(Which.CGROUPNS);
            default -> Optional.empty();
          };
      if (which.isPresent()) {
        Value path = namespace.filled("path");
        draft.set(which.get().field(), joined(namespaces, which.get(), path, namespace.place()));
      }
    }
  }

  /** Those of the first process are the host's. */
  private static Value joined(Namespaces namespaces, Which which, Value path, Origin origin) {
    if (!(path instanceof Text t)) {
      return path instanceof Absent ? namespaces.of(which, "private", origin) : path;
    }
    return t.written().startsWith("/proc/1/ns/")
        ? namespaces.of(which, "host", origin)
        : namespaces.of(which, Text.of("ns:" + t.written(), t.origin()), n -> Optional.empty());
  }

  /** No runtime knows the word; it is what an engine makes of it that tells. */
  private Value privileged() {
    List<String> bounding = new ArrayList<>();
    for (Value name : process.object("capabilities").texts("bounding")) {
      bounding.add(name instanceof Text t ? t.written() : "");
    }
    boolean allDevices =
        linux.object("resources").objects("devices").stream()
            .anyMatch(d -> d.isTrue("allow") && !d.has("type") && !d.has("major"));
    boolean open =
        bounding.contains("CAP_SYS_ADMIN")
            && bounding.contains("CAP_SYS_MODULE")
            && allDevices
            && !filters()
            && linux.texts("maskedPaths").isEmpty();
    return Value.Bool.of(open).from(open ? process.place("capabilities") : config.place());
  }
}
