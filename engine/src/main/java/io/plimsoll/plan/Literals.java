package io.plimsoll.plan;

import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.schema.NodeType;
import io.plimsoll.source.Span;
import io.plimsoll.value.Gaps;
import io.plimsoll.value.Sets;
import io.plimsoll.value.Show;
import io.plimsoll.value.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Collections, maps, records and texts that a policy writes out. */
final class Literals {
  private Literals() {}

  static final class Collection extends PlanExpr {
    private final boolean set;
    private final List<PlanExpr> elements;

    Collection(boolean set, List<PlanExpr> elements, Span span) {
      super(span);
      this.set = set;
      this.elements = elements;
    }

    @Override
    public Value eval(Frame frame) {
      List<Value> members = elements.stream().map(e -> e.eval(frame)).toList();
      return set ? Sets.of(members, Optional.empty()) : Listing.list(members);
    }

    @Override
    public List<PlanExpr> operands() {
      return elements;
    }
  }

  record Pair(PlanExpr key, PlanExpr value) {}

  static final class MapOf extends PlanExpr {
    private final List<Pair> pairs;

    MapOf(List<Pair> pairs, Span span) {
      super(span);
      this.pairs = pairs;
    }

    @Override
    public Value eval(Frame frame) {
      return Maps.of(
          pairs.stream().map(p -> new Entry(p.key().eval(frame), p.value().eval(frame))).toList(),
          Optional.empty());
    }
  }

  /**
   * A record, or in a test a node that "was read": what it leaves out has its default, is absent,
   * or unknown.
   */
  static final class RecordOf extends PlanExpr {
    private final NodeMaker nodes;
    private final NodeType type;
    private final Map<String, PlanExpr> fields;

    RecordOf(NodeMaker nodes, NodeType type, Map<String, PlanExpr> fields, Span span) {
      super(span);
      this.nodes = nodes;
      this.type = type;
      this.fields = fields;
    }

    @Override
    public Value eval(Frame frame) {
      Node.Builder node = Node.builder(type, Origin.NONE);
      fields.forEach(
          (name, value) -> {
            if (type.slot(name) < 0) {
              node.aside(name, value.eval(frame));
            } else {
              node.set(name, value.eval(frame));
            }
          });
      Reason notGiven =
          Reason.of(
              Reason.Kind.UNRESOLVED,
              type.name(),
              "the literal of " + type.name() + " does not give it",
              span());
      return nodes.literal(node, notGiven);
    }
  }

  /** A text with interpolations as a value: an unknown part stays a hole. */
  static final class TextOf extends PlanExpr {
    private final List<PlanExpr> parts;
    private final boolean printed;

    /**
     * @param printed whether it is a message: unknown and absent parts print as words
     */
    TextOf(List<PlanExpr> parts, boolean printed, Span span) {
      super(span);
      this.parts = parts;
      this.printed = printed;
    }

    @Override
    public Value eval(Frame frame) {
      frame.step();
      List<Value> values = parts.stream().map(p -> p.eval(frame)).toList();
      if (printed) {
        return Text.of(values.stream().map(Show::text).collect(Collectors.joining()));
      }
      Text text = Text.of("");
      for (int i = 0; i < values.size(); i++) {
        text = text.plus(Texts.asText(values.get(i), "{" + parts.get(i).span().text() + "}"));
      }
      int length = text.pieces().stream().mapToInt(String::length).sum();
      return length > io.plimsoll.value.Arithmetic.LONGEST_TEXT
          ? Gaps.computation("text too long")
          : Text.of(text.pieces(), text.holes(), Origin.NONE);
    }

    @Override
    public List<PlanExpr> operands() {
      return parts;
    }
  }

  /** {@code [a, b, ..unknown]} of a test. */
  static final class Open extends PlanExpr {
    private final PlanExpr list;

    Open(PlanExpr list, Span span) {
      super(span);
      this.list = list;
    }

    @Override
    public Value eval(Frame frame) {
      Reason why =
          Reason.of(Reason.Kind.UNDETERMINED, "unknown", "the rest of the list is unknown", span());
      return list.eval(frame) instanceof Listing l ? l.open(Reasons.of(why)) : Unknown.of(why);
    }
  }
}
