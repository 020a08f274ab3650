package io.plimsoll.ingest.parts;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;

/**
 * Takes {@code os[/arch[/variant]]} apart; a word alone is an operating system or an architecture
 * (containerd, platforms).
 */
public final class Platforms {
  private static final List<String> SYSTEMS =
      List.of("linux", "windows", "darwin", "freebsd", "wasi");

  private final NodeMaker nodes;

  public Platforms(NodeMaker nodes) {
    this.nodes = nodes;
  }

  public Optional<Node> of(String platform, Origin origin) {
    List<String> parts = List.of(platform.toLowerCase(java.util.Locale.ROOT).split("/", -1));
    boolean system = SYSTEMS.contains(parts.getFirst());
    if (platform.isBlank() || parts.size() > 3 || (!system && parts.size() > 1)) {
      return Optional.empty();
    }
    int arch = system ? 1 : 0;
    Value unnamed = Text.of("amd64", Origin.DEFAULTED);
    Node.Builder node =
        nodes
            .node("Platform", origin)
            .set("os", nodes.constant("Os", system ? parts.getFirst() : "linux"))
            .set("arch", parts.size() > arch ? Text.of(normal(parts.get(arch)), origin) : unnamed)
            .set(
                "variant",
                parts.size() > arch + 1 ? Text.of(parts.get(arch + 1), origin) : Absent.ABSENT);
    return Optional.of(nodes.build(node));
  }

  private static String normal(String arch) {
    return switch (arch) {
      case "x86_64", "x86-64" -> "amd64";
      case "aarch64" -> "arm64";
      case "i386", "i686" -> "386";
      case "armhf", "armel" -> "arm";
      default -> arch;
    };
  }
}
