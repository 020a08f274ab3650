package io.plimsoll.render;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The model as JSON: {@code null} for absent, {@code {"unknown": […]}} with the reasons, a
 * reference where a node is shown already.
 */
public final class ModelJson {
  private final Json json;
  private final Set<Node> written = new HashSet<>();

  private ModelJson(Json json) {
    this.json = json;
  }

  public static void write(Node root, Appendable out) throws IOException {
    Json.indented(out, json -> new ModelJson(json).node(root));
  }

  private void node(Node node) {
    json.object(
        () -> {
          json.text("type", node.type().name());
          json.text("at", node.origin().span().map(Object::toString).orElse(""));
          if (written.add(node)) {
            for (Field field : node.type().fields()) {
              field(field.name(), node.get(field.name()));
            }
          } else {
            json.bool("shown_above", true);
          }
        });
  }

  private void field(String name, Value value) {
    switch (value) {
      case Absent absent -> json.absent(name);
      case Unknown unknown ->
          json.object(name, () -> json.texts("unknown", reasons(unknown.reasons().kept())));
      case Value.Bool bool -> json.bool(name, bool.value());
      case Node node -> {
        json.name(name);
        node(node);
      }
      case Listing list -> listing(name, list);
      case Mapping map ->
          json.object(
              name,
              () -> {
                for (Entry entry : map.entries()) {
                  field(io.plimsoll.value.Show.text(entry.key()), entry.value());
                }
                map.rest().ifPresent(r -> json.texts("..unknown", reasons(r.kept())));
              });
      default -> json.text(name, io.plimsoll.value.Show.text(value));
    }
  }

  private void listing(String name, Listing list) {
    json.array(
        name,
        list.members(),
        member -> {
          if (member instanceof Node node) {
            node(node);
          } else {
            json.element(io.plimsoll.value.Show.text(member));
          }
        });
    list.rest().ifPresent(r -> json.texts(name + "..unknown", reasons(r.kept())));
  }

  private static List<String> reasons(List<Reason> reasons) {
    return reasons.stream().map(Reason::text).toList();
  }
}
