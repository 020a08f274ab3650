package io.plimsoll.builtin;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Target;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Schema;
import io.plimsoll.schema.Signature;
import io.plimsoll.type.Type;
import io.plimsoll.value.Gaps;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Values for tests, and calls as the evaluator makes them. */
final class Fixtures {
  static final Schema SCHEMA = Schema.load();
  static final NodeMaker NODES = new NodeMaker(SCHEMA);
  static final StandardBuiltins BUILTINS = new StandardBuiltins(SCHEMA);
  static final Reasons WHY =
      Reasons.of(Reason.of(Reason.Kind.UNRESOLVED, "X", "X has no value here"));
  static final Unknown UNKNOWN = Unknown.of(WHY);

  private Fixtures() {}

  /** A text in which {@code …} stands for a hole. */
  static Value text(String written) {
    List<String> pieces = Arrays.asList(written.split("…", -1));
    List<Text.Hole> holes = new ArrayList<>();
    for (int i = 1; i < pieces.size(); i++) {
      holes.add(new Text.Hole("${X}", WHY));
    }
    return Text.of(pieces, holes, Origin.NONE);
  }

  static FilePath path(String written) {
    return FilePath.of((Text) text(written));
  }

  static Value.Int number(long n) {
    return Value.Int.of(n);
  }

  static Listing texts(String... members) {
    return Listing.list(Arrays.stream(members).map(Fixtures::text).toList());
  }

  static Listing numbers(long... members) {
    return Listing.list(Arrays.stream(members).mapToObj(Value.Int::of).toList());
  }

  static Listing set(Listing list) {
    return new Listing(true, list.members(), list.rest(), list.origin());
  }

  static Listing open(Listing list) {
    return list.open(WHY);
  }

  /** A node with the facts given as name, value, name, value; the rest is as the schema says. */
  static Node node(String type, Object... facts) {
    Node.Builder node = NODES.node(type, Origin.NONE);
    for (int i = 0; i < facts.length; i += 2) {
      node.set((String) facts[i], (Value) facts[i + 1]);
    }
    return NODES.build(node);
  }

  static Target target(Map<String, Value> views) {
    return new Target("test", views, Optional.empty());
  }

  /** Calls a function in its first form. */
  static Value call(String function, Value... arguments) {
    return call(SCHEMA.functions(function).getFirst(), target(Map.of()), arguments);
  }

  /** Calls a method. */
  static Value method(String receiver, String name, Value... arguments) {
    return method(target(Map.of()), receiver, name, arguments);
  }

  static Value method(Target target, String receiver, String name, Value... arguments) {
    Signature signature =
        SCHEMA.methods(name).stream()
            .filter(s -> s.receiver().map(Type::toString).orElse("").equals(receiver))
            .findFirst()
            .orElseThrow();
    return call(signature, target, arguments);
  }

  /** Calls a built-in as the evaluator does. */
  static Value call(Signature signature, Target target, Value... arguments) {
    Builtin builtin = BUILTINS.of(signature);
    boolean unknown = Arrays.stream(arguments).anyMatch(Unknown.class::isInstance);
    return unknown && builtin.isStrict()
        ? Gaps.unknown(arguments)
        : builtin.call(arguments, new Ambient(target));
  }

  /**
   * A result as tests write it: {@code ?} for unknown, {@code -} for absent, {@code …} at the end
   * of what is open.
   */
  static String shown(Value value) {
    return switch (value) {
      case Unknown u -> "?";
      case io.plimsoll.model.Absent a -> "-";
      case Text t -> String.join("…", t.pieces());
      case Listing l -> {
        String members = String.join(", ", l.members().stream().map(Fixtures::shown).toList());
        yield (l.set() ? "{" : "[") + members + (l.isOpen() ? " …" : "") + (l.set() ? "}" : "]");
      }
      default -> io.plimsoll.value.Show.text(value);
    };
  }
}
