package io.plimsoll.ingest.ociruntime;

import io.plimsoll.ingest.runtime.ContainerDraft;
import io.plimsoll.ingest.runtime.JsonObject;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.ingest.runtime.Sizes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Mounts of a bundle; those of the kernel ({@code proc}, {@code sysfs} …) are of kind other. */
final class OciMounts {
  private static final Set<String> PROPAGATIONS =
      Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave");

  private final ContainerDraft draft;
  private final JsonObject config;
  private final MountSpecs specs;

  OciMounts(ContainerDraft draft, JsonObject config) {
    this.draft = draft;
    this.config = config;
    this.specs = new MountSpecs(draft.nodes(), Optional.empty());
  }

  void fill() {
    List<Value> all = new ArrayList<>();
    config.objects("mounts").forEach(m -> all.add(mount(m)));
    draft.declare("mounts", Listing.list(all));
  }

  private Value mount(JsonObject mount) {
    List<String> options = new ArrayList<>();
    for (Value option : mount.texts("options")) {
      options.add(option instanceof Text t ? t.written() : "");
    }
    String type = mount.string("type");
    boolean binds = type.equals("bind") || options.contains("bind") || options.contains("rbind");
    String kind = binds ? "bind" : type.equals("tmpfs") ? "tmpfs" : "other";
    Value target = mount.text("destination");
    Origin origin = mount.place();
    Node.Builder node =
        specs.mount(kind, target instanceof Absent ? untold(mount) : target, origin);
    if (binds) {
      Value source = mount.text("source");
      node.set("source", source instanceof Absent ? untold(mount) : specs.source(source));
    }
    boolean recursive = options.contains("rro");
    boolean readOnly = recursive || options.lastIndexOf("ro") > options.lastIndexOf("rw");
    // Without rro, mounts below keep their own flags (mount_setattr(2)).
    node.set("read_only", Value.Bool.of(readOnly).from(origin))
        .set("recursive_read_only", Value.Bool.of(recursive).from(origin))
        .set("noexec", Value.Bool.of(options.contains("noexec")).from(origin))
        .set("nosuid", Value.Bool.of(options.contains("nosuid")).from(origin));
    for (String option : options) {
      if (PROPAGATIONS.contains(option)) {
        node.set("propagation", draft.nodes().constant("Propagation", option).from(origin));
      } else if (option.startsWith("size=")) {
        node.set("size", Sizes.docker(Text.of(option.substring(5), origin)));
      }
    }
    return draft.nodes().build(node);
  }

  private static Unknown untold(JsonObject mount) {
    return Unknown.of(
        Reason.of(Reason.Kind.UNREADABLE, "mounts", "a mount lacks its paths", mount.span()));
  }
}
