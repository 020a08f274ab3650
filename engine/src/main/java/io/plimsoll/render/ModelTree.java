package io.plimsoll.render;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The model as an indented tree: each fact with its value, where it came from, and why it is not
 * known.
 */
public final class ModelTree {
  /** Depth of the tree: what lies deeper is asked for with a policy. */
  private static final int DEEPEST = 6;

  private static final Set<String> PLACE = Set.of("file", "line", "text");

  private final Appendable out;
  private final Set<Node> above = new HashSet<>();

  private ModelTree(Appendable out) {
    this.out = out;
  }

  public static void write(Node root, Appendable out) throws IOException {
    ModelTree tree = new ModelTree(out);
    out.append(root.type().name())
        .append("  ")
        .append(io.plimsoll.value.Show.text(root.get("file")))
        .append('\n');
    tree.fields(root, 1);
  }

  private void fields(Node node, int depth) throws IOException {
    above.add(node);
    for (Field field : node.type().fields()) {
      boolean place = PLACE.contains(field.name());
      Value value =
          place || field.type().toString().endsWith(node.type().name())
              ? Absent.ABSENT
              : node.get(field.name());
      if (!(value instanceof Absent) && !isEmpty(value)) {
        entry(field.name(), value, depth);
      }
    }
    above.remove(node);
  }

  private static boolean isEmpty(Value value) {
    return value instanceof Listing list && list.members().isEmpty() && !list.isOpen();
  }

  private void entry(String name, Value value, int depth) throws IOException {
    switch (value) {
      case Listing list when list.members().stream().anyMatch(Node.class::isInstance) ->
          members(name, list, depth);
      case Mapping map -> {
        line(
            depth,
            name
                + (map.rest().isPresent() ? "  (open: " + why(map.rest().get().kept()) + ")" : ""));
        for (Entry entry : map.entries()) {
          line(depth + 1, io.plimsoll.value.Show.text(entry));
        }
      }
      case Node node -> node(name, node, depth);
      default -> line(depth, name + " = " + shown(value));
    }
  }

  private void members(String name, Listing list, int depth) throws IOException {
    line(
        depth,
        name
            + " ("
            + list.members().size()
            + ")"
            + (list.rest().isPresent() ? "  open: " + why(list.rest().get().kept()) : ""));
    for (Value member : list.members()) {
      if (member instanceof Node node) {
        node("-", node, depth + 1);
      } else {
        line(depth + 1, shown(member));
      }
    }
  }

  private void node(String name, Node node, int depth) throws IOException {
    String at = node.origin().span().map(s -> "  :" + s.line()).orElse("");
    line(depth, name + " " + io.plimsoll.value.Show.text(node) + at);
    boolean link = above.contains(node) || depth >= DEEPEST || isLink(name);
    if (!link) {
      fields(node, depth + 1);
    }
  }

  /** Facts that point at something shown elsewhere. */
  private static boolean isLink(String name) {
    return List.of(
            "stage",
            "instruction",
            "run",
            "script",
            "command",
            "pipeline",
            "previous",
            "next",
            "parent",
            "action",
            "from_stage",
            "final_stage",
            "last_instruction",
            "user_instruction",
            "workdir_instruction")
        .contains(name);
  }

  private static String shown(Value value) {
    return switch (value) {
      case Unknown unknown -> "unknown: " + why(unknown.reasons().kept());
      case Text text -> '"' + text.written().replace("\n", "\\n") + '"' + origin(text.origin());
      default -> io.plimsoll.value.Show.text(value) + origin(value.origin());
    };
  }

  private static String origin(Origin origin) {
    return origin.kind() == Origin.Kind.DEFAULTED ? "  (default)" : "";
  }

  private static String why(List<Reason> reasons) {
    return reasons.stream().map(Reason::text).distinct().collect(Collectors.joining("; "));
  }

  private void line(int depth, String text) throws IOException {
    out.append("  ".repeat(depth))
        .append(text.length() > 160 ? text.substring(0, 160) + "…" : text)
        .append('\n');
  }
}
