package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.Set;

/** Options of a mount behind its target: {@code ro,Z,rslave}. */
final class MountOptions {
  private static final Set<String> PROPAGATIONS =
      Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave");

  private final NodeMaker nodes;

  MountOptions(NodeMaker nodes) {
    this.nodes = nodes;
  }

  /** Sets what the options say; of an unknown part any of them may come. */
  void set(Node.Builder mount, Value options) {
    if (options instanceof Unknown u) {
      unknown(mount, u);
      return;
    }
    for (Value option : options instanceof Text t ? Cut.at(',', t) : java.util.List.<Value>of()) {
      if (option instanceof Text o && o.isKnown()) {
        one(mount, o.written(), o.origin());
      } else {
        unknown(mount, option instanceof Text o ? Unknown.of(o.reasons()) : (Unknown) option);
      }
    }
  }

  private static void unknown(Node.Builder mount, Unknown why) {
    mount.set("read_only", why).set("propagation", why).set("recursive_read_only", why);
  }

  private void one(Node.Builder mount, String option, Origin origin) {
    Value yes = Value.Bool.TRUE.from(origin);
    Value no = Value.Bool.FALSE.from(origin);
    switch (option) {
      case "ro", "readonly" ->
          mount.set("read_only", yes).set("recursive_read_only", kernel(origin));
      case "rro" -> mount.set("read_only", yes).set("recursive_read_only", yes);
      case "rw" -> mount.set("read_only", no);
      case "noexec" -> mount.set("noexec", yes);
      case "exec" -> mount.set("noexec", no);
      case "nosuid" -> mount.set("nosuid", yes);
      case "suid" -> mount.set("nosuid", no);
      default -> {
        if (PROPAGATIONS.contains(option)) {
          mount.set("propagation", nodes.constant("Propagation", option).from(origin));
        } else if (option.startsWith("size=")) {
          mount.set("size", Sizes.docker(Text.of(option.substring(5), origin)));
        }
      }
    }
  }

  /** Docker makes it so where the kernel can (Docker 25, bind mounts). */
  static Unknown kernel(Origin origin) {
    return Gaps.unresolved(
        "the host", "mounts below a read-only one are read-only where the kernel can", origin);
  }
}
