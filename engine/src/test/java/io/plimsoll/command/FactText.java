package io.plimsoll.command;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Parsed;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts as text: what is absent or false is left out, what is unknown has a question mark. */
final class FactText {
  private static final Set<String> HIDDEN =
      Set.of("file", "line", "run", "instruction", "action", "account", "raw", "text");

  private FactText() {}

  static String of(CommandFacts facts) {
    StringBuilder out = new StringBuilder();
    Map<String, Listing> lists = new LinkedHashMap<>();
    lists.put("package_actions", facts.packageActions());
    lists.put("downloads", facts.downloads());
    lists.put("git_sources", facts.gitSources());
    lists.put("mode_changes", facts.modeChanges());
    lists.put("owner_changes", facts.ownerChanges());
    lists.put("account_changes", facts.accountChanges());
    lists.put("removals", facts.removals());
    lists.put("file_writes", facts.fileWrites());
    lists.put("symbolic_links", facts.symbolicLinks());
    lists.put("credentials", facts.credentials());
    for (Map.Entry<String, Listing> list : lists.entrySet()) {
      if (!list.getValue().members().isEmpty()) {
        out.append(list.getKey()).append('\n');
        for (Value member : list.getValue().members()) {
          out.append("  ").append(node((Node) member, "    ")).append('\n');
        }
      }
    }
    commands(facts, out);
    facts
        .removals()
        .rest()
        .ifPresent(why -> out.append("open: ").append(why.kept().getFirst().text()).append('\n'));
    return out.toString();
  }

  private static void commands(CommandFacts facts, StringBuilder out) {
    for (int i = 0; i < facts.invocations().size(); i++) {
      List<String> all = new ArrayList<>();
      add(all, "verb", facts.verb(i));
      add(all, "operands", facts.operands(i));
      add(all, "extracts", facts.extracts(i));
      add(all, "skips_tls_check", facts.skipsTlsCheck(i));
      out.append("command ").append(i).append(' ');
      out.append(facts.command(i).name().orElse("?")).append(": ");
      out.append(String.join(" ", all)).append('\n');
    }
  }

  private static String node(Node node, String indent) {
    List<String> facts = new ArrayList<>();
    List<String> inner = new ArrayList<>();
    for (Field field : node.type().fields()) {
      if (HIDDEN.contains(field.name())) {
        continue;
      }
      Value value = node.get(field.name());
      if (value instanceof Listing list && isNodes(list) && !field.name().equals("loose")) {
        list.members()
            .forEach(m -> inner.add(indent + field.name() + ": " + node((Node) m, indent + "  ")));
        list.rest().ifPresent(r -> inner.add(indent + field.name() + ": …"));
      } else {
        add(facts, field.name(), value);
      }
    }
    StringBuilder out = new StringBuilder(String.join(" ", facts));
    inner.forEach(i -> out.append('\n').append(i));
    return out.toString();
  }

  private static boolean isNodes(Listing list) {
    return !list.members().isEmpty() && list.members().stream().allMatch(Node.class::isInstance);
  }

  private static void add(List<String> facts, String name, Value value) {
    boolean nothing =
        value instanceof Absent
            || value.equals(Value.Bool.FALSE)
            || (value instanceof Listing l && l.members().isEmpty() && !l.isOpen());
    if (value instanceof Value.Bool b && b.value()) {
      facts.add(name);
    } else if (value instanceof Unknown) {
      facts.add(name + "?");
    } else if (!nothing) {
      facts.add(name + "=" + text(value));
    }
  }

  private static String text(Value value) {
    return switch (value) {
      case Text text -> "\"" + text.written().replace("\n", "\\n") + "\"";
      case Parsed parsed -> parsed.written();
      case Value.Constant constant -> constant.name();
      case Value.Int number -> String.valueOf(number.value());
      case Value.Bool bool -> String.valueOf(bool.value());
      case Listing list -> {
        List<String> all = new ArrayList<>(list.members().stream().map(FactText::text).toList());
        list.rest().ifPresent(r -> all.add("…"));
        yield "[" + String.join(", ", all) + "]";
      }
      case Unknown unknown -> "?";
      case Absent absent -> "-";
      case Node node -> name(node);
      case Mapping mapping -> mapping.toString();
      case Value.Decimal other -> other.toString();
      case Value.Bytes other -> other.toString();
      case Value.Span other -> other.toString();
      case Value.Time other -> other.toString();
      case Value.Day other -> other.toString();
      case Value.Pattern other -> other.toString();
      case io.plimsoll.model.Entry other -> other.toString();
    };
  }

  private static String name(Node node) {
    return switch (node.type().name()) {
      case "Command" -> text(node.get("name")) + "#" + text(node.get("index"));
      case "PackageSpec", "BuildMount" -> text(node.get("text"));
      case "User" -> "(" + node(node, "") + ")";
      default -> node.type().name();
    };
  }
}
