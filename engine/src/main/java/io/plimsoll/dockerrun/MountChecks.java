package io.plimsoll.dockerrun;

import java.util.List;

/** What the fields of a mount must have to do with each other. */
final class MountChecks {
  private static final List<String> KINDS = List.of("bind", "volume", "image", "tmpfs");

  private MountChecks() {}

  static Reading<MountSpec> of(MountSpec mount, List<Piece> fields) {
    for (Piece piece : fields) {
      String key = Field.of(piece).key();
      for (String kind : KINDS) {
        if (key.startsWith(kind + "-") && !mount.type().equals(kind)) {
          return Reading.refused(
              piece,
              "`"
                  + key
                  + "` is for mounts of type `"
                  + kind
                  + "`, and this is one of type "
                  + Quoted.of(mount.type()),
              "remove it, or write `type=" + kind + "`");
        }
      }
    }
    if (mount.target().isEmpty()) {
      return Reading.refused(
          mount.whole(), "the mount has no target", "say where it appears with `target=/path`");
    }
    return recursion(mount);
  }

  private static Reading<MountSpec> recursion(MountSpec mount) {
    return switch (mount.bind().recursion()) {
      case ENABLED, DISABLED -> Reading.of(mount);
      case WRITABLE -> mount.readOnly() ? Reading.of(mount) : needs(mount, "writable", "readonly");
      case READONLY -> {
        if (!mount.readOnly()) {
          yield needs(mount, "readonly", "readonly");
        }
        yield mount.bind().propagation().filter("rprivate"::equals).isPresent()
            ? Reading.of(mount)
            : needs(mount, "readonly", "bind-propagation=rprivate");
      }
    };
  }

  private static Reading<MountSpec> needs(MountSpec mount, String value, String other) {
    return Reading.refused(
        mount.whole(),
        "`bind-recursive=" + value + "` needs `" + other + "`",
        "add `" + other + "`");
  }
}
