package io.plimsoll.semantics;

import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Mapping;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.syntax.BinaryOperator;
import io.plimsoll.syntax.IsTest;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.Variable;
import io.plimsoll.value.Arithmetic;
import io.plimsoll.value.Equality;
import io.plimsoll.value.Order;
import io.plimsoll.value.Sets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The operators of the language as its reference tells them, row by row and without care for speed:
 * every operand is evaluated, nothing is shared with the plan but operators on plain values.
 */
final class Reference {
  static final Unknown NOT_KNOWN = Unknown.of(Knowledge.WHY);

  private final Map<Variable, Value> variables = new HashMap<>();

  Reference(List<Variable> formals, List<Value> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      variables.put(formals.get(i), arguments.get(i));
    }
  }

  void bind(Variable variable, Value value) {
    variables.put(variable, value);
  }

  Value eval(TypedExpr e) {
    return switch (e) {
      case TypedExpr.Constant c -> c.value();
      case TypedExpr.Local l -> Objects.requireNonNull(variables.get(l.variable()));
      case TypedExpr.Not n -> not(eval(n.operand()));
      case TypedExpr.Negative n -> Arithmetic.negate(eval(n.operand()));
      case TypedExpr.Logic l -> logic(l.operator(), l.left(), l.right());
      case TypedExpr.Comparison c -> comparison(c.operator(), eval(c.left()), eval(c.right()));
      case TypedExpr.Arithmetic a -> arithmetic(a.operator(), eval(a.left()), eval(a.right()));
      case TypedExpr.IfAbsent i -> {
        Value left = eval(i.left());
        yield left instanceof Absent ? eval(i.right()) : left;
      }
      case TypedExpr.Otherwise o -> {
        Value left = eval(o.left());
        yield isKnown(left) ? left : eval(o.right());
      }
      case TypedExpr.StateTest t -> state(t.state(), t.negated(), eval(t.operand()));
      case TypedExpr.Conditional c -> conditional(c);
      case TypedExpr.Match m -> new ReferenceMatch(this).eval(m);
      case TypedExpr.Index i -> index(eval(i.receiver()), eval(i.index()));
      case TypedExpr.Quantified q -> new ReferenceCollections(this).quantified(q);
      case TypedExpr.CountOf c -> new ReferenceCollections(this).count(eval(c.collection()));
      case TypedExpr.CountWhere c -> new ReferenceCollections(this).count(c.bindings());
      case TypedExpr.Comprehension c -> new ReferenceCollections(this).comprehension(c);
      case TypedExpr.Collection c -> {
        List<Value> members = new ArrayList<>();
        c.elements().forEach(m -> members.add(eval(m)));
        yield c.type() instanceof io.plimsoll.type.Type.SetOf
            ? Sets.of(members, Optional.empty())
            : Listing.list(members);
      }
      case TypedExpr.MapOf m -> {
        List<Entry> entries = new ArrayList<>();
        m.entries().forEach(p -> entries.add(new Entry(eval(p.key()), eval(p.value()))));
        yield ReferenceCollections.map(entries, false);
      }
      case TypedExpr.TextOf t -> text(t);
      default -> throw new AssertionError("not generated: " + e);
    };
  }

  static Value not(Value a) {
    return a instanceof Value.Bool b ? Value.Bool.of(!b.value()) : NOT_KNOWN;
  }

  static boolean is(Value value, boolean wanted) {
    return value instanceof Value.Bool b && b.value() == wanted;
  }

  static Value and(Value a, Value b) {
    if (is(a, false) || is(b, false)) {
      return Value.Bool.FALSE;
    }
    return is(a, true) && is(b, true) ? Value.Bool.TRUE : NOT_KNOWN;
  }

  /**
   * Strong Kleene; b is looked at only where a does not decide, or it might read what is absent.
   */
  private Value logic(BinaryOperator operator, TypedExpr left, TypedExpr right) {
    Value a = eval(left);
    if (operator == BinaryOperator.AND) {
      return is(a, false) ? a : and(a, eval(right));
    }
    Value refused = operator == BinaryOperator.IMPLIES ? a : not(a);
    return is(refused, false) ? Value.Bool.TRUE : not(and(refused, not(eval(right))));
  }

  private static Value comparison(BinaryOperator operator, Value a, Value b) {
    return switch (operator) {
      case EQUAL -> Equality.equal(a, b);
      case NOT_EQUAL -> not(Equality.equal(a, b));
      case IN -> in(a, b);
      case NOT_IN -> not(in(a, b));
      default -> Order.compare(operator, a, b);
    };
  }

  /** {@code any x in xs: x == e}. */
  private static Value in(Value element, Value collection) {
    if (!(collection instanceof Listing list)) {
      return NOT_KNOWN;
    }
    boolean doubt = list.isOpen();
    for (Value member : list.members()) {
      Value same = Equality.equal(member, element);
      if (is(same, true)) {
        return same;
      }
      doubt |= !is(same, false);
    }
    return doubt ? NOT_KNOWN : Value.Bool.FALSE;
  }

  private static Value arithmetic(BinaryOperator operator, Value a, Value b) {
    if (!(a instanceof Listing x) || !(b instanceof Listing y)) {
      return Arithmetic.apply(operator, a, b);
    }
    List<Value> members = new ArrayList<>(operator == BinaryOperator.ADD ? x.members() : List.of());
    boolean open = x.isOpen() || y.isOpen();
    if (operator == BinaryOperator.ADD) {
      members.addAll(y.members());
    } else if (!y.isOpen()) {
      for (Value member : x.members()) {
        Value taken = in(member, y);
        open |= taken instanceof Unknown;
        if (is(taken, false)) {
          members.add(member);
        }
      }
    }
    return listing(x.set(), members, open);
  }

  static Listing listing(boolean set, List<Value> members, boolean open) {
    Listing closed = set ? Sets.of(members, Optional.empty()) : Listing.list(members);
    return open ? closed.open(Knowledge.WHY) : closed;
  }

  static boolean isKnown(Value value) {
    return switch (value) {
      case Unknown unknown -> false;
      case Text text -> text.isKnown();
      case Listing list -> !list.isOpen();
      case Mapping map -> map.rest().isEmpty();
      default -> true;
    };
  }

  private static Value state(IsTest.State state, boolean negated, Value value) {
    boolean absent = value instanceof Absent;
    Value is =
        switch (state) {
          case PRESENT -> value instanceof Unknown ? NOT_KNOWN : Value.Bool.of(!absent);
          case ABSENT -> value instanceof Unknown ? NOT_KNOWN : Value.Bool.of(absent);
          case KNOWN -> Value.Bool.of(isKnown(value));
          case UNKNOWN -> Value.Bool.of(!isKnown(value));
        };
    return negated ? not(is) : is;
  }

  private Value conditional(TypedExpr.Conditional c) {
    Value condition = eval(c.condition());
    if (condition instanceof Unknown) {
      return common(List.of(eval(c.consequence()), eval(c.alternative())));
    }
    return eval(is(condition, true) ? c.consequence() : c.alternative());
  }

  /** The value of all branches that could be taken, where it is the same known one. */
  static Value common(List<Value> branches) {
    Value first = branches.getFirst();
    for (Value branch : branches) {
      if (!isKnown(branch) || !is(Equality.equal(first, branch), true)) {
        return branches.size() == 1 ? first : NOT_KNOWN;
      }
    }
    return first;
  }

  private static Value index(Value collection, Value at) {
    if (collection instanceof Listing list && at instanceof Value.Int i) {
      boolean there = i.value() >= 0 && i.value() < list.members().size();
      return list.isOpen()
          ? NOT_KNOWN
          : there ? list.members().get((int) i.value()) : Absent.ABSENT;
    }
    if (!(collection instanceof Mapping map) || at instanceof Unknown) {
      return NOT_KNOWN;
    }
    boolean doubt = map.rest().isPresent();
    for (Entry entry : map.entries()) {
      Value same = Equality.equal(entry.key(), at);
      if (is(same, true)) {
        return entry.value();
      }
      doubt |= same instanceof Unknown;
    }
    return doubt ? NOT_KNOWN : Absent.ABSENT;
  }

  /** Unknown parts are holes; a text of one hole only is unknown. */
  private Value text(TypedExpr.TextOf t) {
    List<String> pieces = new ArrayList<>(List.of(""));
    List<Text.Hole> holes = new ArrayList<>();
    for (TypedExpr.Part part : t.parts()) {
      Value value =
          switch (part) {
            case TypedExpr.Part.Chars c -> Text.of(c.text());
            case TypedExpr.Part.Inserted i -> eval(i.value());
          };
      Text shown =
          value instanceof Text text
              ? text
              : new Text(
                  List.of("", ""), List.of(new Text.Hole("${X}", Knowledge.WHY)), Origin.NONE);
      pieces.set(pieces.size() - 1, pieces.getLast() + shown.pieces().getFirst());
      pieces.addAll(shown.pieces().subList(1, shown.pieces().size()));
      holes.addAll(shown.holes());
    }
    return Text.of(pieces, holes, Origin.NONE);
  }
}
