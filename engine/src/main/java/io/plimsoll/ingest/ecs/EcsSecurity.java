package io.plimsoll.ingest.ecs;

import io.plimsoll.ingest.runtime.Capabilities;
import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.DeviceSpecs;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.Logs;
import io.plimsoll.ingest.runtime.Namespaces;
import io.plimsoll.ingest.runtime.Namespaces.Which;
import io.plimsoll.ingest.runtime.SecurityOptions;
import io.plimsoll.ingest.runtime.Ulimits;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Privileges, limits and namespaces of a container of a task. */
final class EcsSecurity {
  private static final long MIB = 1024L * 1024;
  private static final int UNITS = 1024; // of processor time in one core

  private final ContainerDraft draft;
  private final JsonObject task;
  private final JsonObject container;
  private final JsonObject linux;
  private final NodeMaker nodes;

  EcsSecurity(ContainerDraft draft, JsonObject task, JsonObject container) {
    this.draft = draft;
    this.task = task;
    this.container = container;
    this.linux = container.object("linuxParameters");
    this.nodes = draft.nodes();
  }

  void fill() {
    set("privileged", container.bool("privileged"));
    set("read_only", container.bool("readonlyRootFilesystem"));
    set("init", linux.bool("initProcessEnabled"));
    JsonObject changes = linux.object("capabilities");
    Capabilities reader = new Capabilities(nodes);
    draft.set("cap_add", reader.set(changes.texts("add")));
    draft.set("cap_drop", reader.set(changes.texts("drop")));
    List<Value> options = container.texts("dockerSecurityOptions");
    draft.security(new SecurityOptions(nodes).of(options));
    draft.hasSecurityOptions(Value.Bool.of(!options.isEmpty()));
    namespaces();
    limits();
    devices();
    logging();
  }

  private void set(String field, Value value) {
    if (!(value instanceof Absent)) {
      draft.set(field, value);
    }
  }

  private void namespaces() {
    Namespaces namespaces = new Namespaces(nodes);
    Value network = task.filled("networkMode");
    if (network instanceof Text t) {
      // A network card of its own is no network of the host.
      String kind = t.written().equals("awsvpc") ? "pod" : "";
      draft.set(
          "network",
          kind.isEmpty()
              ? namespaces.of(Which.NETWORK, t, n -> Optional.empty())
              : namespaces.of(Which.NETWORK, kind, t.origin()));
    }
    namespace(namespaces, Which.PID, task.filled("pidMode"));
    namespace(namespaces, Which.IPC, task.filled("ipcMode"));
  }

  /** {@code task} is shared by the containers of a task. */
  private void namespace(Namespaces namespaces, Which which, Value mode) {
    if (mode instanceof Text t) {
      draft.set(
          which.field(),
          t.written().equals("task")
              ? namespaces.of(which, "pod", t.origin())
              : namespaces.of(which, t, n -> Optional.empty()));
    }
  }

  private void limits() {
    draft.limit("memory", mebibytes("memory")).request("memory", mebibytes("memoryReservation"));
    if (container.count("cpu") instanceof Value.Int units) {
      draft
          .limit("cpu_shares", units)
          .request(
              "cpus",
              Value.Decimal.of(BigDecimal.valueOf(units.value()).divide(BigDecimal.valueOf(UNITS)))
                  .from(units.origin()));
    }
    Ulimits reader = new Ulimits(nodes);
    List<Entry> all = new ArrayList<>();
    for (JsonObject limit : container.objects("ulimits")) {
      if (limit.text("name") instanceof Text name) {
        all.add(
            new Entry(
                name,
                reader.of(limit.integer("softLimit"), limit.integer("hardLimit"), limit.place())));
      }
    }
    if (!all.isEmpty()) {
      draft.set("ulimits", Mapping.of(all));
    }
    draft.set("sysctls", controls());
  }

  private Value mebibytes(String key) {
    Value count = container.count(key);
    return count instanceof Value.Int i && i.value() <= Long.MAX_VALUE / MIB
        ? Value.Bytes.of(i.value() * MIB).from(i.origin())
        : count;
  }

  private Mapping controls() {
    List<Entry> all = new ArrayList<>();
    for (JsonObject control : container.objects("systemControls")) {
      if (control.text("namespace") instanceof Text name) {
        all.add(new Entry(name, control.text("value")));
      }
    }
    return Mapping.of(all);
  }

  private void devices() {
    DeviceSpecs specs = new DeviceSpecs(nodes);
    List<Value> all = new ArrayList<>();
    for (JsonObject device : linux.objects("devices")) {
      Value host = device.text("hostPath");
      Value inside = device.filled("containerPath");
      all.add(
          specs.of(
              host, inside instanceof Absent ? host : inside, permissions(device), device.place()));
    }
    for (JsonObject resource : container.objects("resourceRequirements")) {
      if (resource.string("type").equals("GPU")) {
        all.add(
            specs.graphics(Text.of(resource.string("value"), resource.place()), resource.place()));
      }
    }
    draft.set("devices", Listing.list(all));
  }

  private static Text permissions(JsonObject device) {
    StringBuilder letters = new StringBuilder();
    for (Value word : device.texts("permissions")) {
      letters.append(word instanceof Text t && !t.written().isEmpty() ? t.written().charAt(0) : "");
    }
    return Text.of(letters.isEmpty() ? "rwm" : letters.toString(), device.place());
  }

  private void logging() {
    JsonObject log = container.object("logConfiguration");
    Value driver = log.filled("logDriver");
    if (!(driver instanceof Absent)) {
      draft.set(
          "logging",
          new Logs(nodes)
              .of(driver, log.object("options").map(), container.place("logConfiguration")));
    }
  }
}
