package io.plimsoll.ingest.ecs;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.ingest.runtime.PortSpecs;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mounts and ports of a container of a task. */
final class EcsMounts {
  private static final long MIB = 1024L * 1024;

  private final ContainerDraft draft;
  private final JsonObject task;
  private final JsonObject container;
  private final NodeMaker nodes;
  private final MountSpecs specs;

  EcsMounts(ContainerDraft draft, JsonObject task, JsonObject container) {
    this.draft = draft;
    this.task = task;
    this.container = container;
    this.nodes = draft.nodes();
    this.specs = new MountSpecs(nodes, Optional.empty());
  }

  void fill() {
    List<Value> all = new ArrayList<>();
    container.objects("mountPoints").forEach(m -> all.add(mount(m, false)));
    for (JsonObject tmpfs : container.object("linuxParameters").objects("tmpfs")) {
      all.add(tmpfs(tmpfs));
    }
    Set<String> seen = new HashSet<>(Set.of(container.string("name")));
    Optional<Reasons> open = taken(container, false, seen, all);
    Listing mounts = Listing.list(all);
    draft.declare("mounts", open.map(mounts::open).orElse(mounts));
    draft.declare("ports", ports());
  }

  /**
   * Adds the volumes that a container takes from others of its task; why there may be more.
   *
   * @param readOnly whether they are taken to be read only
   * @param seen containers that were looked at: they may take from each other
   */
  private Optional<Reasons> taken(
      JsonObject from, boolean readOnly, Set<String> seen, List<Value> all) {
    List<Reasons> open = new ArrayList<>();
    for (JsonObject source : from.objects("volumesFrom")) {
      String name = source.string("sourceContainer");
      boolean reads = readOnly || source.isTrue("readOnly");
      Optional<JsonObject> other =
          task.objects("containerDefinitions").stream()
              .filter(c -> c.string("name").equals(name))
              .findFirst();
      if (other.isEmpty()) {
        open.add(missing(name, source));
      } else if (seen.add(name)) {
        other.get().objects("mountPoints").forEach(m -> all.add(mount(m, reads)));
        taken(other.get(), reads, seen, all).ifPresent(open::add);
      }
    }
    return open.stream().reduce(Reasons::and);
  }

  private static Reasons missing(String name, JsonObject source) {
    String text = "the task has no container " + name + " to take volumes from";
    return Reasons.of(Reason.of(Reason.Kind.UNRESOLVED, name, text, source.span()));
  }

  private Value mount(JsonObject mount, boolean readOnly) {
    String name = mount.string("sourceVolume");
    Optional<JsonObject> volume =
        task.objects("volumes").stream().filter(v -> v.string("name").equals(name)).findFirst();
    Value host = volume.map(v -> v.object("host").filled("sourcePath")).orElse(Absent.ABSENT);
    boolean binds = !(host instanceof Absent);
    Value target = mount.text("containerPath");
    Node.Builder node =
        specs.mount(
            binds ? "bind" : "volume",
            target instanceof Absent ? untold(mount) : target,
            mount.place());
    if (binds) {
      node.set("source", specs.source(host));
    } else {
      node.set("volume", Text.of(name, mount.place("sourceVolume")));
    }
    Value own = mount.bool("readOnly");
    boolean reads = readOnly || (own instanceof Value.Bool b && b.value());
    Value untold = Value.Bool.of(readOnly);
    node.set("read_only", own instanceof Absent || readOnly ? untold : own)
        .set(
            "recursive_read_only",
            reads ? MountSpecs.kernelDecides(mount.place()) : Value.Bool.FALSE);
    return nodes.build(node);
  }

  private static Unknown untold(JsonObject mount) {
    return Unknown.of(
        Reason.of(Reason.Kind.UNREADABLE, "mountPoints", "a mount lacks its path", mount.span()));
  }

  private Value tmpfs(JsonObject tmpfs) {
    Value target = tmpfs.text("containerPath");
    Node.Builder node =
        specs.mount("tmpfs", target instanceof Absent ? untold(tmpfs) : target, tmpfs.place());
    if (tmpfs.count("size") instanceof Value.Int i && i.value() <= Long.MAX_VALUE / MIB) {
      node.set("size", Value.Bytes.of(i.value() * MIB).from(i.origin()));
    }
    for (Value option : tmpfs.texts("mountOptions")) {
      switch (option instanceof Text t ? t.written() : "") {
        case "ro" -> node.set("read_only", Value.Bool.TRUE.from(tmpfs.place()));
        case "exec" -> node.set("noexec", Value.Bool.FALSE.from(tmpfs.place()));
        case "suid" -> node.set("nosuid", Value.Bool.FALSE.from(tmpfs.place()));
        default -> {
          // Others say nothing the model holds.
        }
      }
    }
    return nodes.build(node);
  }

  /** On a network card of its own a port of the container is not one of the host. */
  private Listing ports() {
    PortSpecs ports = new PortSpecs(nodes, draft.engine());
    boolean card = task.string("networkMode").equals("awsvpc");
    List<Value> all = new ArrayList<>();
    for (JsonObject port : container.objects("portMappings")) {
      Value number = port.integer("containerPort");
      Value protocol = port.filled("protocol");
      Text keyword = Text.of(port.string("containerPort"), port.place());
      all.add(
          card
              ? ports.of(PortSpecs.Port.exposed(keyword, number, protocol))
              : ports.of(
                  new PortSpecs.Port(
                      keyword,
                      port.filled("name"),
                      number,
                      Absent.ABSENT,
                      protocol,
                      port.count("hostPort"),
                      Absent.ABSENT,
                      Absent.ABSENT,
                      true)));
    }
    return Listing.list(all);
  }
}
