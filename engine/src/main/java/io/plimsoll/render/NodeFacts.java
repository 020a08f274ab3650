package io.plimsoll.render;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Facts of nodes as values of Java, for renderings that are no dump of the model. */
final class NodeFacts {
  private NodeFacts() {}

  static Stream<Node> nodes(Node node, String field) {
    return nodes(node.get(field));
  }

  static Stream<Node> nodes(Value value) {
    return value instanceof Listing list
        ? list.members().stream().filter(Node.class::isInstance).map(Node.class::cast)
        : Stream.of();
  }

  static Optional<Node> node(Node node, String field) {
    return node.get(field) instanceof Node other ? Optional.of(other) : Optional.empty();
  }

  /** As messages print it; nothing for what is absent or unknown. */
  static Optional<String> text(Node node, String field) {
    return switch (node.get(field)) {
      case Absent absent -> Optional.empty();
      case Unknown unknown -> Optional.empty();
      case Value value -> Optional.of(io.plimsoll.value.Show.text(value));
    };
  }

  static OptionalLong number(Node node, String field) {
    return switch (node.get(field)) {
      case Value.Bytes bytes -> OptionalLong.of(bytes.value());
      case Value.Int number -> OptionalLong.of(number.value());
      default -> OptionalLong.empty();
    };
  }

  static boolean isTrue(Node node, String field) {
    return Value.Bool.TRUE.equals(node.get(field));
  }

  /** Name of a constant, empty where there is none. */
  static String constant(Node node, String field) {
    return node.get(field) instanceof Value.Constant constant ? constant.name() : "";
  }

  /** Why a value, or the rest of a list, is not known. */
  static List<String> gaps(Value value) {
    Optional<Reasons> reasons =
        switch (value) {
          case Unknown unknown -> Optional.of(unknown.reasons());
          case Listing list -> list.rest();
          default -> Optional.empty();
        };
    return reasons
        .map(r -> r.kept().stream().map(Reason::text).distinct().toList())
        .orElse(List.of());
  }
}
