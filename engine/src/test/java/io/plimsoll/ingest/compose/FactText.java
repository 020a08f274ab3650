package io.plimsoll.ingest.compose;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import io.plimsoll.value.Show;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The facts of a node as text: what a file says and what follows from that, but not the defaults of
 * the engine, nor what only an image can tell.
 */
final class FactText {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "file",
          "line",
          "text",
          "peers",
          "engine",
          "image",
          "link",
          "script",
          "commands",
          "words",
          "instruction",
          "shadows",
          "looks_exec",
          "quoted",
          "is_literal",
          "capabilities");

  private final StringBuilder out = new StringBuilder();
  private final Set<Node> shown;

  private FactText(Set<Node> shown) {
    this.shown = shown;
  }

  static String of(Node node, int depth) {
    FactText text = new FactText(new HashSet<>());
    text.fields(node, depth);
    return text.out.toString();
  }

  private void fields(Node node, int depth) {
    for (Field field : node.type().fields()) {
      if (!LEFT_OUT.contains(field.name())) {
        fact(field.name(), node.get(field.name()), depth);
      }
    }
  }

  private void fact(String name, Value value, int depth) {
    switch (value) {
      case Absent a -> {}
      case Unknown u when isOfImage(u.reasons()) -> {}
      case Unknown u -> line(depth, name + " = ?(" + why(u.reasons()) + ")");
      case Value v when v.origin().kind() == Origin.Kind.DEFAULTED -> {}
      case Node n when isShort(n) -> line(depth, name + " = " + Show.text(n) + from(n));
      case Node n -> node(name, n, depth);
      case Listing l -> list(name, l, depth);
      case Mapping m -> mapping(name, m, depth);
      default -> line(depth, name + " = " + Show.text(value) + from(value));
    }
  }

  private static boolean isShort(Node node) {
    return Set.of("Namespace", "Word", "Platform").contains(node.type().name())
        && !(node.get(node.type().fields().getFirst().name()) instanceof Unknown)
        && node.type().name().equals("Word");
  }

  private void node(String name, Node node, int depth) {
    if (node.type().name().equals("Container") || !shown.add(node)) {
      String place = node.origin().span().map(at -> "line " + at.line()).orElse("nowhere");
      line(depth, name + " as in " + place);
      return;
    }
    FactText inner = new FactText(shown);
    inner.fields(node, depth + 1);
    if (!inner.out.isEmpty()) {
      line(depth, name + from(node));
      out.append(inner.out);
    }
  }

  private void list(String name, Listing list, int depth) {
    boolean open = list.rest().isPresent() && !isOfImage(list.rest().get());
    String rest = open ? " …?(" + why(list.rest().orElseThrow()) + ")" : "";
    if (list.members().isEmpty()) {
      if (open) {
        line(depth, name + rest);
      }
      return;
    }
    if (list.members().stream().noneMatch(m -> m instanceof Node n && !isShort(n))) {
      String members =
          list.members().stream().map(FactText::shown).collect(Collectors.joining(", "));
      line(depth, name + " = [" + members + "]" + rest);
      return;
    }
    line(depth, name + rest);
    list.members().forEach(m -> fact("-", m, depth + 1));
  }

  private static String shown(Value value) {
    return value instanceof Unknown u ? "?(" + why(u.reasons()) + ")" : Show.text(value);
  }

  private void mapping(String name, Mapping map, int depth) {
    boolean open = map.rest().isPresent() && !isOfImage(map.rest().get());
    if (map.entries().isEmpty() && !open) {
      return;
    }
    line(depth, name + (open ? " …?(" + why(map.rest().orElseThrow()) + ")" : ""));
    for (Entry entry : map.entries()) {
      fact(Show.text(entry.key()), entry.value(), depth + 1);
    }
  }

  private static boolean isOfImage(Reasons reasons) {
    return reasons.kept().stream().allMatch(r -> r.kind() == Reason.Kind.MISSING_VIEW);
  }

  private static String why(Reasons reasons) {
    return reasons.kept().stream().map(Reason::text).distinct().collect(Collectors.joining("; "));
  }

  private static String from(Value value) {
    Origin origin = value.origin();
    String kind =
        origin.kind() == Origin.Kind.EXPLICIT
            ? ""
            : " " + origin.kind().name().toLowerCase(java.util.Locale.ROOT);
    String related =
        origin.related().stream()
            .map(r -> " < " + r.span().source().name() + ":" + r.span().line())
            .collect(Collectors.joining());
    return origin.span().map(s -> "  @" + s.source().name() + ":" + s.line()).orElse("")
        + kind
        + related;
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text.replace("\n", "\\n")).append('\n');
  }
}
