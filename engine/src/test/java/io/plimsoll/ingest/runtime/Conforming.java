package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Digest;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import io.plimsoll.type.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Holds the facts of nodes to the types that the schema gives them. */
public final class Conforming {
  private final List<String> wrong = new ArrayList<>();
  private final Set<Node> seen = new HashSet<>();

  private Conforming() {}

  /** Facts of a node, and of those it leads to, that have another type than the schema says. */
  public static List<String> violations(Node node) {
    Conforming check = new Conforming();
    check.node(node, node.type().name());
    return check.wrong;
  }

  private void node(Node node, String path) {
    if (!seen.add(node)) {
      return;
    }
    for (Field field : node.type().fields()) {
      Value value = node.get(field.name());
      if (value instanceof Absent && !field.type().isOptional()) {
        wrong.add(path + "." + field.name() + " is absent");
      } else {
        value(value, field.type().required(), path + "." + field.name());
      }
    }
  }

  private void value(Value value, Type type, String path) {
    if (value instanceof Unknown || value instanceof Absent) {
      return;
    }
    if (!fits(value, type)) {
      wrong.add(path + " of type " + type + " is " + value);
    }
    switch (value) {
      case Node n -> node(n, path);
      case Listing l when type instanceof Type.ListOf of ->
          l.members().forEach(m -> value(m, of.element(), path));
      case Listing l when type instanceof Type.SetOf of ->
          l.members().forEach(m -> value(m, of.element(), path));
      case Mapping m when type instanceof Type.MapOf of ->
          m.entries()
              .forEach(
                  e -> {
                    value(e.key(), of.key(), path);
                    value(e.value(), of.value(), path);
                  });
      default -> {}
    }
  }

  private static boolean fits(Value value, Type type) {
    return switch (type) {
      case Type.Basic basic ->
          switch (basic) {
            case BOOL -> value instanceof Value.Bool;
            case INT -> value instanceof Value.Int;
            case DECIMAL -> value instanceof Value.Decimal;
            case STRING -> value instanceof Text;
            case BYTES -> value instanceof Value.Bytes;
            case DURATION -> value instanceof Value.Span;
            case PATH -> value instanceof FilePath;
            case IMAGE_REF -> value instanceof ImageRef;
            case DIGEST -> value instanceof Digest;
            default -> true;
          };
      case Type.EnumOf e -> value instanceof Value.Constant c && c.type().equals(e.name());
      case Type.Named n ->
          value instanceof Node node
              && (node.type().name().equals(n.name()) || node.type().variants().contains(n.name()));
      case Type.ListOf l -> value instanceof Listing list && !list.set();
      case Type.SetOf s -> value instanceof Listing list && list.set();
      case Type.MapOf m -> value instanceof Mapping;
      default -> true;
    };
  }
}
