package io.plimsoll.semantics;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Parsed;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import io.plimsoll.schema.VariantType;
import io.plimsoll.type.Type;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Asks for every fact of every node that can be reached, and says which ones break the schema. */
final class ModelWalk {
  private static final int MOST_NODES = 20_000;

  private final Set<Node> met = new java.util.HashSet<>();
  private final Deque<Node> open = new ArrayDeque<>();
  private final Set<String> fields = new TreeSet<>();
  private final List<String> broken = new ArrayList<>();

  ModelWalk(Node root) {
    reach(root);
    while (!open.isEmpty() && met.size() < MOST_NODES) {
      Node node = open.pop();
      for (Field field : node.type().fields()) {
        Value value = node.get(field.name());
        String place = node.type().name() + "." + field.name();
        fields.add(place);
        if (!fits(value, field.type())) {
          broken.add(place + ": " + field.type() + " holds " + value);
        }
        reach(value);
      }
    }
  }

  /** The fields that were read, as {@code Stage.user}. */
  Set<String> fields() {
    return fields;
  }

  /** Facts that are not of the type that the schema declares. */
  List<String> broken() {
    return broken;
  }

  private void reach(Value value) {
    switch (value) {
      case Node node -> {
        if (met.add(node)) {
          open.push(node);
        }
      }
      case Listing list -> list.members().forEach(this::reach);
      case Mapping map -> map.entries().forEach(this::reach);
      case Entry entry -> {
        reach(entry.key());
        reach(entry.value());
      }
      default -> {}
    }
  }

  private static boolean fits(Value value, Type type) {
    if (value instanceof Unknown) {
      return true;
    }
    return switch (type) {
      case Type.OptionalOf o -> value instanceof Absent || fits(value, o.of());
      case Type.ListOf l ->
          value instanceof Listing x
              && !x.set()
              && x.members().stream().allMatch(m -> fits(m, l.element()));
      case Type.SetOf s ->
          value instanceof Listing x
              && x.set()
              && x.members().stream().allMatch(m -> fits(m, s.element()));
      case Type.MapOf m ->
          value instanceof Mapping x
              && x.entries().stream()
                  .allMatch(e -> fits(e.key(), m.key()) && fits(e.value(), m.value()));
      case Type.Named n -> value instanceof Node node && isOf(node, n.name());
      case Type.EnumOf e -> value instanceof Value.Constant c && c.type().equals(e.name());
      case Type.Basic b -> basic(value, b);
      default -> true;
    };
  }

  private static boolean isOf(Node node, String name) {
    return node.type().name().equals(name)
        || Program.SCHEMA
            .variant(name)
            .map(VariantType::arms)
            .orElse(List.of())
            .contains(node.type().name());
  }

  private static boolean basic(Value value, Type.Basic type) {
    return switch (type) {
      case BOOL -> value instanceof Value.Bool;
      case INT -> value instanceof Value.Int;
      case DECIMAL -> value instanceof Value.Decimal;
      case STRING -> value instanceof Text;
      case BYTES -> value instanceof Value.Bytes;
      case DURATION -> value instanceof Value.Span;
      case INSTANT -> value instanceof Value.Time;
      case DATE -> value instanceof Value.Day;
      case REGEX, GLOB -> value instanceof Value.Pattern;
      case VERSION, VERSION_RANGE, CIDR, DIGEST, IMAGE_REF, PATH, URL, MODE ->
          value instanceof Parsed parsed && parsed.typeName().equals(type.toString());
    };
  }
}
