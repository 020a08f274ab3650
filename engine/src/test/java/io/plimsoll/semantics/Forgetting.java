package io.plimsoll.semantics;

import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Node;
import io.plimsoll.model.Target;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.NodeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A target like another one, of which one fact is forgotten when it is asked for. */
final class Forgetting {
  private final Map<Node, Node> copies = new HashMap<>();
  private final Random random;
  private int asked;
  private String forgotten = "nothing";

  /**
   * Forgets one fact.
   *
   * @param which the how manieth fact that is asked for
   */
  Forgetting(int which, long seed) {
    this.asked = which;
    this.random = new Random(seed);
  }

  /** What was forgotten, for messages. */
  String forgotten() {
    return forgotten;
  }

  Target of(Target target) {
    Map<String, Value> views = new HashMap<>();
    target.views().forEach((name, view) -> views.put(name, copy(view)));
    return new Target(target.name(), views, target.place());
  }

  private Value copy(Value value) {
    return switch (value) {
      case Node node -> copy(node);
      case Listing list ->
          new Listing(
              list.set(),
              list.members().stream().map(this::copy).toList(),
              list.rest(),
              list.origin());
      case Mapping map ->
          new Mapping(
              map.entries().stream().map(e -> new Entry(copy(e.key()), copy(e.value()))).toList(),
              map.rest(),
              map.origin());
      default -> value;
    };
  }

  private Node copy(Node node) {
    if (node.type().kind() != NodeType.Kind.NODE) {
      return facts(node);
    }
    Node known = copies.get(node);
    if (known == null) {
      known = facts(node);
      copies.put(node, known);
    }
    return known.from(node.origin());
  }

  private Node facts(Node node) {
    Node.Builder builder = Node.builder(node.type(), node.origin());
    for (var field : node.type().fields()) {
      String name = field.name();
      builder.lazy(name, () -> fact(node, name));
    }
    return builder.build(
        field -> {
          throw new AssertionError("every field is set");
        });
  }

  private Value fact(Node node, String field) {
    Value value = copy(node.get(field));
    if (asked-- != 0) {
      return value;
    }
    forgotten = node.type().name() + "." + field + " of " + node + " = " + value;
    return forget(value);
  }

  private Value forget(Value value) {
    if (random.nextInt(3) == 0) {
      return value instanceof Listing list && random.nextBoolean()
          ? new Listing(list.set(), List.of(), list.rest(), list.origin()).open(Knowledge.WHY)
          : Unknown.of(Knowledge.WHY);
    }
    return switch (value) {
      case Listing list -> shorter(list).open(Knowledge.WHY);
      case Mapping map -> map.open(Knowledge.WHY);
      case Text text when text.isKnown() -> {
        String all = text.known().orElse("");
        List<String> pieces = List.of(all.substring(0, random.nextInt(all.length() + 1)), "");
        yield Text.of(pieces, List.of(new Text.Hole("${X}", Knowledge.WHY)), text.origin());
      }
      default -> Unknown.of(Knowledge.WHY);
    };
  }

  private Listing shorter(Listing list) {
    List<Value> members = new ArrayList<>(list.members());
    if (!members.isEmpty() && random.nextBoolean()) {
      int at = random.nextInt(members.size());
      if (random.nextBoolean()) {
        members.remove(at);
      } else {
        members.set(at, Unknown.of(Knowledge.WHY));
      }
    }
    return new Listing(list.set(), members, list.rest(), list.origin());
  }
}
