package io.plimsoll.config;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import io.plimsoll.value.Show;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Values as {@code plimsoll.yaml} would have them, whole. */
final class SettingText {
  private static final Set<String> PLACE = Set.of("file", "line", "text");

  private SettingText() {}

  static String of(Value value) {
    return switch (value) {
      case Absent a -> "absent";
      case Text t -> quoted(t.written());
      case Value.Pattern p -> quoted(p.pattern().source());
      case Listing l ->
          l.members().stream().map(SettingText::of).collect(Collectors.joining(", ", "[", "]"));
      case Mapping m ->
          m.entries().stream().map(SettingText::of).collect(Collectors.joining(", ", "{", "}"));
      case Entry e -> of(e.key()) + ": " + of(e.value());
      case Node n -> node(n);
      default -> Show.text(value);
    };
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String node(Node node) {
    List<String> fields = new ArrayList<>();
    for (Field field : node.type().fields()) {
      if (!PLACE.contains(field.name())) {
        fields.add(field.name() + ": " + of(node.get(field.name())));
      }
    }
    return "{" + String.join(", ", fields) + "}";
  }
}
