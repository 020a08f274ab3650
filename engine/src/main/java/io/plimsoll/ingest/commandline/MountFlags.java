package io.plimsoll.ingest.commandline;

import io.plimsoll.dockerrun.Flags;
import io.plimsoll.dockerrun.MountSpec;
import io.plimsoll.dockerrun.Piece;
import io.plimsoll.dockerrun.PodmanFlags;
import io.plimsoll.ingest.runtime.MountSpecs;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mounts of all kinds, and the API socket. */
final class MountFlags {
  private static final Set<String> KINDS = Set.of("bind", "volume", "tmpfs", "image", "npipe");
  private static final String SECRETS = "/run/secrets/";

  private final FlagFacts flags;
  private final MountSpecs specs;

  MountFlags(FlagFacts flags, MountSpecs specs) {
    this.flags = flags;
    this.specs = specs;
  }

  void fill() {
    List<Value> all = new ArrayList<>();
    all.addAll(
        flags.each(Flags.VOLUME, (v, origin) -> specs.volume(PieceValues.text(v.whole(), origin))));
    all.addAll(flags.each(Flags.MOUNT, this::mount));
    all.addAll(
        flags.each(Flags.TMPFS, (piece, origin) -> specs.tmpfs(PieceValues.text(piece, origin))));
    all.addAll(flags.each(PodmanFlags.SECRET, this::secret));
    Listing mounts = flags.list(all.stream().filter(m -> !(m instanceof Absent)).toList());
    for (var from : flags.command().all(Flags.VOLUMES_FROM)) {
      String other = from.value().written();
      Reason why =
          Reason.of(
              Reason.Kind.UNRESOLVED,
              other,
              "the mounts of container " + other + " are not at hand",
              from.span());
      mounts = mounts.open(Reasons.of(why));
    }
    flags.declare("mounts", mounts);
    flags.set(
        "secret_names",
        flags.set(
            flags.each(
                PodmanFlags.SECRET,
                (piece, origin) -> PieceValues.text(piece.split(',').getFirst(), origin))));
    flags.draft().usesApiSocket(flags.toggle(Flags.USE_API_SOCKET));
  }

  private Value mount(MountSpec mount, Origin origin) {
    Value target = PieceValues.text(mount.target().orElseThrow(), origin);
    Optional<Value> source = mount.source().map(s -> PieceValues.text(s, origin));
    Optional<String> device = bound(mount);
    String type = device.isPresent() ? "bind" : mount.type();
    Node.Builder node =
        specs
            .mount(KINDS.contains(type) ? type : "other", target, origin)
            .set("text", Text.of(mount.whole().written(), origin))
            .set("read_only", Value.Bool.of(mount.readOnly()).from(origin))
            .set("recursive_read_only", recursive(mount, origin));
    switch (type) {
      case "bind", "npipe" -> {
        source.ifPresent(s -> node.set("source", specs.source(s)));
        device.ifPresent(d -> node.set("source", specs.source(Text.of(d, origin))));
      }
      case "volume" -> source.ifPresent(s -> node.set("volume", s));
      default -> {
        // An image or a tmpfs has no source on the host.
      }
    }
    mount
        .bind()
        .propagation()
        .filter(MountFlags::isPropagation)
        .ifPresent(
            p -> node.set("propagation", flags.nodes().constant("Propagation", p).from(origin)));
    mount.tmpfs().size().ifPresent(s -> node.set("size", Value.Bytes.of(s).from(origin)));
    Optional<Piece> path = mount.volume().path().or(mount::imagePath);
    path.ifPresent(p -> node.set("sub_path", MountSpecs.path(PieceValues.text(p, origin))));
    return flags.nodes().build(node);
  }

  private static boolean isPropagation(String word) {
    return Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave").contains(word);
  }

  /** The path of the host that a volume of the local driver is bound to. */
  private static Optional<String> bound(MountSpec mount) {
    Map<String, String> options = mount.volume().options();
    boolean binds =
        List.of(options.getOrDefault("o", "").split(",", -1)).stream()
            .anyMatch(o -> o.equals("bind") || o.equals("rbind"));
    return binds && mount.type().equals("volume")
        ? Optional.ofNullable(options.get("device"))
        : Optional.empty();
  }

  private static Value recursive(MountSpec mount, Origin origin) {
    if (!mount.readOnly()) {
      return Value.Bool.FALSE.from(origin);
    }
    return switch (mount.bind().recursion()) {
      case ENABLED -> MountSpecs.kernelDecides(origin);
      case DISABLED, READONLY -> Value.Bool.TRUE.from(origin);
      case WRITABLE -> Value.Bool.FALSE.from(origin);
    };
  }

  /** {@code name[,type=mount|env,target=path]}; one that becomes a variable is no mount. */
  private Value secret(Piece piece, Origin origin) {
    List<Piece> fields = piece.split(',');
    Value name = PieceValues.text(fields.getFirst(), origin);
    Value target = name instanceof Text t ? Text.of(SECRETS, origin).plus(t) : name;
    for (Piece field : fields.subList(1, fields.size())) {
      if (field.text().equals("type=env")) {
        return Absent.ABSENT;
      }
      if (field.text().startsWith("target=")) {
        Piece path = field.from("target=".length());
        Value written = PieceValues.text(path, origin);
        target =
            path.text().startsWith("/") || !(written instanceof Text t)
                ? written
                : Text.of(SECRETS, origin).plus(t);
      }
    }
    return flags
        .nodes()
        .build(
            specs
                .mount("secret", target, origin)
                .set("read_only", Value.Bool.TRUE.from(Origin.DEFAULTED))
                .set("secret", name));
  }
}
