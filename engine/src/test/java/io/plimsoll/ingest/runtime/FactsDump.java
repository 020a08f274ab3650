package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import io.plimsoll.type.Type;
import io.plimsoll.value.Show;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Facts of a container as text: each with its line, and a word where it was not simply written.
 *
 * <p>What is absent, empty or the default of the schema is left out.
 */
public final class FactsDump {
  /** Linked nodes and nodes with a golden corpus of their own are named only. */
  private static final Set<String> NAMED =
      Set.of("Container", "Workload", "Engine", "Image", "Script", "Command", "Stage");

  private static final Set<String> LEFT_OUT =
      Set.of("file", "line", "text", "peers", "engine", "workload", "name", "account");

  private static final Field MEMBER =
      new Field(
          "-",
          Type.Basic.STRING,
          Optional.empty(),
          Set.of(),
          Optional.empty(),
          Optional.empty(),
          "");

  private final StringBuilder out = new StringBuilder();

  public static String of(Node node) {
    FactsDump dump = new FactsDump();
    dump.line(0, node.type().name() + " " + Show.text(node.get("name")));
    dump.fields(node, 1);
    return dump.out.toString();
  }

  private void fields(Node node, int depth) {
    for (Field field : node.type().fields()) {
      if (!LEFT_OUT.contains(field.name()) || (depth > 1 && field.name().equals("name"))) {
        fact(field, node.get(field.name()), depth);
      }
    }
  }

  private void fact(Field field, Value value, int depth) {
    if (isSilent(field, value)) {
      return;
    }
    String name = field.name();
    switch (value) {
      case Node n when n.type().name().equals("CommandLine") ->
          line(depth, name + ": " + Show.text(n.get("argv")) + origin(n.origin()));
      case Node n when n.type().name().equals("Variable") -> line(depth, variable(n));
      case Node n when !NAMED.contains(n.type().name()) -> {
        line(depth, name + ":" + origin(n.origin()));
        fields(n, depth + 1);
      }
      case Listing l when l.members().stream().anyMatch(Node.class::isInstance) -> {
        line(depth, name + ":" + l.rest().map(FactsDump::open).orElse(""));
        l.members().forEach(m -> fact(MEMBER, m, depth + 1));
      }
      case Listing l ->
          line(
              depth,
              name
                  + ": "
                  + l.members().stream().map(Show::text).sorted().collect(Collectors.joining(", "))
                  + l.rest().map(FactsDump::open).orElse("")
                  + origin(l.origin()));
      case Mapping m -> {
        line(depth, name + ":" + m.rest().map(FactsDump::open).orElse(""));
        for (Entry entry : m.entries()) {
          line(depth + 1, Show.text(entry.key()) + " = " + shown(entry.value()));
        }
      }
      case Value v -> line(depth, name + ": " + shown(v) + origin(v.origin()));
    }
  }

  private static String variable(Node v) {
    String value = v.get("value") instanceof Absent ? "" : " = " + shown(v.get("value"));
    return Show.text(v.get("name")) + value + " [" + Show.text(v.get("source")) + "]";
  }

  private static boolean isSilent(Field field, Value value) {
    return value instanceof Absent
        || (value instanceof Listing l && l.members().isEmpty() && !l.isOpen())
        || (value instanceof Mapping m && m.entries().isEmpty() && m.rest().isEmpty())
        || (field.defaultText().isPresent()
            && value.origin().kind() == Origin.Kind.DEFAULTED
            && !(value instanceof Node));
  }

  private static String shown(Value value) {
    return switch (value) {
      case Unknown u -> "unknown" + why(u.reasons());
      case Text t when !t.isKnown() -> t.written() + why(t.reasons());
      default -> Show.text(value);
    };
  }

  private static String open(Reasons why) {
    return " .." + why(why);
  }

  private static String why(Reasons reasons) {
    return " (" + reasons.kept().stream().map(Reason::text).collect(Collectors.joining("; ")) + ")";
  }

  private static String origin(Origin origin) {
    String kind =
        switch (origin.kind()) {
          case EXPLICIT, INTERPOLATED, MERGED, COMPUTED -> "";
          case INHERITED -> "inherited ";
          case DEFAULTED -> "default ";
        };
    String place = origin.span().map(s -> "line " + s.line()).orElse("");
    String all = (kind + place).strip();
    return all.isEmpty() ? "" : "  @" + all;
  }

  private void line(int depth, String text) {
    List<String> lines = text.lines().toList();
    out.append("  ".repeat(depth)).append(String.join("\\n", lines)).append('\n');
  }
}
