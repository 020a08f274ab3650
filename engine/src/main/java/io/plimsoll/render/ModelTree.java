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
import io.plimsoll.source.Span;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

  /** Places of the nodes above, innermost first: what stands there too is not said again. */
  private final Deque<String> around = new ArrayDeque<>();

  private final String file;
  private final Optional<String> runtime;

  private ModelTree(Node root, Appendable out) {
    this.out = out;
    this.file = io.plimsoll.value.Show.text(root.get("file"));
    this.runtime = runtime(root);
  }

  /** Whose defaults a container has. */
  private static Optional<String> runtime(Node root) {
    if (!root.type().name().equals("Container")) {
      return Optional.empty();
    }
    String source = io.plimsoll.value.Show.text(root.get("source"));
    return source.equals("kubernetes")
        ? Optional.of(source)
        : Optional.of(root.get("engine"))
            .filter(Node.class::isInstance)
            .map(engine -> io.plimsoll.value.Show.text(engine));
  }

  public static void write(Node root, Appendable out) throws IOException {
    ModelTree tree = new ModelTree(root, out);
    out.append(root.type().name()).append("  ").append(tree.file).append('\n');
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
        node("-", node, depth + 1, isLink(name));
      } else {
        line(depth + 1, shown(member));
      }
    }
  }

  private void node(String name, Node node, int depth) throws IOException {
    node(name, node, depth, isLink(name));
  }

  private void node(String name, Node node, int depth, boolean elsewhere) throws IOException {
    line(depth, name + " " + io.plimsoll.value.Show.text(node) + places(node.origin()));
    if (!elsewhere && !above.contains(node) && depth < DEEPEST) {
      around.push(places(node.origin()));
      fields(node, depth + 1);
      around.pop();
    }
  }

  /** Facts that point at something shown elsewhere. */
  private static boolean isLink(String name) {
    return List.of(
            "peers",
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

  private String shown(Value value) {
    return switch (value) {
      case Unknown unknown -> "unknown: " + why(unknown.reasons().kept());
      case Text text -> '"' + text.written().replace("\n", "\\n") + '"' + origin(text.origin());
      default -> io.plimsoll.value.Show.text(value) + origin(value.origin());
    };
  }

  private String origin(Origin origin) {
    if (origin.kind() == Origin.Kind.DEFAULTED) {
      return runtime.map(r -> "  (default of " + r + ")").orElse("  (default)");
    }
    String at = runtime.isPresent() ? places(origin) : "";
    return at.equals(around.peek()) ? "" : at;
  }

  /** Where it was set, after those places whose values gave way to it. */
  private String places(Origin origin) {
    if (origin.span().isEmpty()) {
      return "";
    }
    List<String> all = new ArrayList<>();
    if (runtime.isPresent()) {
      origin.related().reversed().forEach(r -> all.add(place(r.span())));
    }
    all.add(place(origin.span().get()));
    return "  " + String.join(" -> ", all.stream().distinct().toList());
  }

  /** Files that can be several are named, without their folder. */
  private String place(Span span) {
    String name = withoutFolder(span.source().name());
    boolean named = runtime.isPresent() || !name.equals(withoutFolder(file));
    return (named ? name : "") + ":" + span.line();
  }

  private static String withoutFolder(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
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
