package io.plimsoll.ingest.compose;

import io.plimsoll.compose.Tree;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.ingest.runtime.Sizes;
import io.plimsoll.model.Absent;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Items of {@code volumes} as mounts.
 *
 * @param readOnly whether they are taken from another service as read-only
 */
record VolumeMounts(ProjectFacts project, Values values, NodeMaker nodes, boolean readOnly) {
  private static final Set<String> PROPAGATIONS =
      Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave");

  Value of(Tree tree) {
    if (!(tree instanceof Tree.Fields volume)) {
      return tree instanceof Tree.Gap g ? Values.unknown(g) : Absent.ABSENT;
    }
    Value type = values.text(volume.get("type"));
    String kind = type instanceof Text t && t.isKnown() ? t.written() : "volume";
    Node.Builder mount =
        specs().mount(kind(kind), values.text(volume.get("target")), values.origin(volume));
    Value source = values.text(volume.get("source"));
    if (type instanceof Unknown u) {
      mount.set("kind", u).set("source", u).set("volume", u);
    } else if (kind.equals("bind") || kind.equals("npipe")) {
      mount.set("source", host(volume.get("source")));
    } else if (kind.equals("volume") || kind.equals("cluster") || kind.equals("image")) {
      mount.set("volume", source);
      Optional<Tree> bound = source instanceof Text t ? device(t) : Optional.empty();
      bound.ifPresent(
          device ->
              mount.set("kind", nodes.constant("MountKind", "bind")).set("source", host(device)));
    }
    options(volume, mount);
    return nodes.build(mount);
  }

  private MountSpecs specs() {
    return new MountSpecs(nodes, Optional.empty());
  }

  private static String kind(String type) {
    return switch (type) {
      case "bind", "volume", "tmpfs", "image", "npipe" -> type;
      case "cluster" -> "volume";
      default -> "other";
    };
  }

  /** A path of the host: a relative one is below the directory of the file that has it. */
  Value host(Tree path) {
    Value text = values.text(path);
    if (!(text instanceof Text t)) {
      return text;
    }
    String directory = path.place().directory();
    return directory.isEmpty() || isWindows(t.written())
        ? FilePath.of(t)
        : FilePath.of(directory).join(FilePath.of(t)).from(t.origin());
  }

  private static boolean isWindows(String path) {
    return path.startsWith("\\\\") || path.startsWith("//") || path.matches("[A-Za-z]:.*");
  }

  /**
   * The directory of the host that a volume stands for, where it is one: what the local driver
   * binds, whose options are those of {@code mount} (docker volume create, "Driver-specific
   * options"), and the mount point that the driver local-persist is given.
   */
  Optional<Tree> device(Text volume) {
    Optional<Tree.Fields> defined =
        volume.isKnown() ? project.object("volumes", volume.written()) : Optional.empty();
    Optional<Tree.Fields> options = defined.flatMap(d -> d.fields("driver_opts"));
    if (options.isEmpty()) {
      return Optional.empty();
    }
    Value driver = values.text(defined.get().get("driver"));
    String name = driver instanceof Text d ? d.written() : "local";
    boolean binds = name.equals("local") && isBind(values.text(options.get().get("o")));
    Optional<String> key =
        binds
            ? Optional.of("device")
            : name.equals("local-persist") ? Optional.of("mountpoint") : Optional.empty();
    return key.filter(k -> options.get().field(k).isPresent()).map(options.get()::get);
  }

  private static boolean isBind(Value flags) {
    return flags instanceof Text f
        && Arrays.stream(f.written().split(",", -1)).anyMatch(o -> o.strip().matches("r?bind"));
  }

  private void options(Tree.Fields volume, Node.Builder mount) {
    Value written = values.bool(volume.get("read_only"));
    boolean writable = written instanceof Absent || (written instanceof Value.Bool b && !b.value());
    Value ro = readOnly && writable ? Value.Bool.TRUE.from(values.origin(volume)) : written;
    if (!(ro instanceof Absent)) {
      mount.set("read_only", ro).set("recursive_read_only", recursive(volume, ro));
    }
    Value propagation = values.text(Values.at(volume, "bind", "propagation"));
    if (propagation instanceof Text p && PROPAGATIONS.contains(p.written())) {
      mount.set("propagation", nodes.constant("Propagation", p.written()).from(p.origin()));
    } else if (propagation instanceof Unknown u) {
      mount.set("propagation", u);
    }
    Value size = Sizes.limit(values.text(Values.at(volume, "tmpfs", "size")));
    if (!(size instanceof Absent)) {
      mount.set("size", size);
    }
    for (String holder : java.util.List.of("volume", "image")) {
      Value sub = values.text(Values.at(volume, holder, "subpath"));
      if (!(sub instanceof Absent)) {
        mount.set("sub_path", MountSpecs.path(sub));
      }
    }
  }

  /** Docker 25 makes it so where the kernel can, unless it is told. */
  private Value recursive(Tree.Fields volume, Value readOnly) {
    if (!(readOnly instanceof Value.Bool b) || !b.value()) {
      return readOnly;
    }
    Value written = values.text(Values.at(volume, "bind", "recursive"));
    String mode = written instanceof Text t ? t.written() : "";
    Origin origin = readOnly.origin();
    return switch (mode) {
      case "readonly" -> Value.Bool.TRUE.from(origin);
      case "writable", "disabled" -> Value.Bool.FALSE.from(origin);
      default ->
          Unknown.of(
              new Reason(
                  Reason.Kind.UNRESOLVED,
                  "the host",
                  "mounts below a read-only one are read-only where the kernel can",
                  origin.span()));
    };
  }
}
