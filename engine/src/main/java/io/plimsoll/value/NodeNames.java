package io.plimsoll.value;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.List;

/** How a node prints: as a reader would name it (schema, section "Every node"). */
final class NodeNames {
  /** Fields that name a node, in this order, for types without words of their own here. */
  private static final List<String> NAMES =
      List.of("label", "name", "path", "url", "id", "target", "key", "keyword", "tool", "kind");

  private NodeNames() {}

  static String of(Node node) {
    return switch (node.type().name()) {
      case "User" -> user(node);
      case "Platform" -> platform(node);
      case "PackageSpec", "Source", "Word", "CopyFrom" -> Show.text(node.get("text"));
      case "Package" -> Show.text(node.get("name")) + " " + Show.text(node.get("version"));
      case "Stage" -> "stage " + Show.text(node.get("label"));
      case "Vulnerability" -> Show.text(node.get("id"));
      case "ImageUse" -> Show.text(node.get("ref"));
      case "Mount" -> Show.text(node.get("source")) + ":" + Show.text(node.get("target"));
      case "File" -> Show.text(node.get("path"));
      case "SecretHit" -> Show.text(node.get("found"));
      case "Layer" -> "layer " + Show.text(node.get("index"));
      case "Image" -> node.get("ref") instanceof Absent ? "image" : Show.text(node.get("ref"));
      case "Port" -> Show.text(node.get("keyword"));
      default -> named(node);
    };
  }

  private static String named(Node node) {
    if (node.type().variants().contains("Instruction")) {
      return Show.text(node.get("text")).lines().findFirst().orElse("");
    }
    for (String field : NAMES) {
      if (node.type().slot(field) >= 0) {
        return Show.text(node.get(field));
      }
    }
    return node.type().name();
  }

  private static String user(Node user) {
    Value raw = user.get("raw");
    Value uid = user.get("uid");
    String written = raw instanceof Text t && t.written().isEmpty() ? "root" : Show.text(raw);
    boolean numeric = !written.isEmpty() && Character.isDigit(written.charAt(0));
    return uid instanceof Value.Int i && !numeric ? written + " (uid " + i.value() + ")" : written;
  }

  private static String platform(Node platform) {
    String base = Show.text(platform.get("os")) + "/" + Show.text(platform.get("arch"));
    Value variant = platform.get("variant");
    return variant instanceof Absent ? base : base + "/" + Show.text(variant);
  }
}
