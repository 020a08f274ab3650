package io.plimsoll.ingest.inspect;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The mounts in effect ({@code Mounts}), with those of {@code --tmpfs}, which are not among them;
 * where there are none, what was asked for ({@code Binds} and {@code Mounts} of the host's part).
 */
final class InspectMounts {
  private static final Set<String> KINDS = Set.of("bind", "volume", "tmpfs", "image", "npipe");
  private static final Set<String> PROPAGATIONS =
      Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave");

  private final ContainerDraft draft;
  private final JsonObject container;
  private final JsonObject host;
  private final NodeMaker nodes;
  private final MountSpecs specs;

  InspectMounts(ContainerDraft draft, JsonObject container) {
    this.draft = draft;
    this.container = container;
    this.host = container.object("HostConfig");
    this.nodes = draft.nodes();
    this.specs = new MountSpecs(nodes, Optional.empty());
  }

  void fill() {
    List<Value> all = new ArrayList<>();
    Set<String> targets = new HashSet<>();
    if (container.has("Mounts")) {
      for (JsonObject mount : container.objects("Mounts")) {
        all.add(effective(mount));
        targets.add(mount.string("Destination"));
      }
    } else {
      host.texts("Binds").forEach(b -> all.add(specs.volume(b)));
      host.objects("Mounts").forEach(m -> all.add(asked(m)));
    }
    JsonObject tmpfs = host.object("Tmpfs");
    for (String target : tmpfs.keys()) {
      Text path = Text.of(target, tmpfs.place(target));
      String options = tmpfs.string(target);
      if (!targets.contains(target)) {
        all.add(specs.tmpfs(path.plus(Text.of(options.isEmpty() ? "" : ":" + options))));
      }
    }
    draft.declare("mounts", Listing.list(all));
  }

  private Value effective(JsonObject mount) {
    Value target = mount.text("Destination");
    String type = mount.string("Type").toLowerCase(Locale.ROOT);
    Node.Builder node = builder(mount, type, target);
    switch (type) {
      case "bind", "npipe" -> node.set("source", specs.source(mount.text("Source")));
      case "volume" -> node.set("volume", mount.filled("Name"));
      default -> {
        // A tmpfs or an image has no source on the host.
      }
    }
    Value writable = mount.bool("RW");
    boolean readOnly = writable instanceof Value.Bool b && !b.value();
    if (writable instanceof Value.Bool) {
      node.set("read_only", Value.Bool.of(readOnly).from(mount.place("RW")));
    }
    node.set("recursive_read_only", recursive(mount, readOnly));
    propagation(node, mount, "Propagation");
    return nodes.build(node);
  }

  private Value asked(JsonObject mount) {
    String type = mount.string("Type").toLowerCase(Locale.ROOT);
    Node.Builder node = builder(mount, type, mount.text("Target"));
    switch (type) {
      case "bind", "npipe" -> node.set("source", specs.source(mount.text("Source")));
      case "volume" -> node.set("volume", mount.filled("Source"));
      default -> {
        // A tmpfs or an image has no source on the host.
      }
    }
    boolean readOnly = mount.isTrue("ReadOnly");
    node.set("read_only", Value.Bool.of(readOnly).from(mount.place()));
    node.set("recursive_read_only", recursive(mount, readOnly));
    propagation(node, mount.object("BindOptions"), "Propagation");
    Value size = mount.object("TmpfsOptions").bytes("SizeBytes");
    if (!(size instanceof Absent)) {
      node.set("size", size);
    }
    return nodes.build(node);
  }

  private Node.Builder builder(JsonObject mount, String type, Value target) {
    String kind = KINDS.contains(type) ? type : "other";
    Value at = target instanceof Absent ? Unknowns.untold(mount, "Destination") : target;
    return specs.mount(kind, at, mount.place());
  }

  private static Value recursive(JsonObject mount, boolean readOnly) {
    return readOnly
        ? MountSpecs.kernelDecides(mount.place())
        : Value.Bool.FALSE.from(mount.place());
  }

  private void propagation(Node.Builder node, JsonObject from, String key) {
    String word = from.string(key);
    if (PROPAGATIONS.contains(word)) {
      node.set("propagation", nodes.constant("Propagation", word).from(from.place(key)));
    }
  }
}
