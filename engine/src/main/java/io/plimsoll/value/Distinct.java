package io.plimsoll.value;

import io.plimsoll.model.Digest;
import io.plimsoll.model.FilePath;
import io.plimsoll.model.ImageRef;
import io.plimsoll.model.Mode;
import io.plimsoll.model.Node;
import io.plimsoll.model.Text;
import io.plimsoll.model.Url;
import io.plimsoll.model.Value;
import io.plimsoll.schema.NodeType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Values that have been met, by the equality of the language and not by {@code equals}, which also
 * compares where values come from.
 *
 * <p>Known values of most types are found by a hash. Only versions, collections, value types and
 * what has gaps are compared one by one, since their equality has no hash or may be undecided.
 */
public final class Distinct {
  private final Set<Object> hashed = new HashSet<>();
  private final List<Value> others = new ArrayList<>();
  private final List<Value> all = new ArrayList<>();

  /** Those members of a list that are the first of their kind for sure, and perhaps others. */
  public static Distinct of(Iterable<Value> values) {
    Distinct distinct = new Distinct();
    values.forEach(distinct::add);
    return distinct;
  }

  /** Whether a value is equal to one that was added: true, false or unknown. */
  public Value contains(Value value) {
    Optional<Object> key = key(value);
    if (key.isPresent() && hashed.contains(key.get())) {
      return Value.Bool.TRUE;
    }
    Value found = Value.Bool.FALSE;
    for (Value other : key.isPresent() ? others : all) {
      found = Truth.or(found, Equality.equal(other, value));
      if (Truth.isTrue(found)) {
        return found;
      }
    }
    return found;
  }

  public void add(Value value) {
    Optional<Object> key = key(value);
    if (key.isEmpty()) {
      others.add(value);
      all.add(value);
    } else if (hashed.add(key.get())) {
      all.add(value);
    }
  }

  /** What is equal exactly for equal values of a type; nothing where there is no such thing. */
  private static Optional<Object> key(Value value) {
    return switch (value) {
      case Text t -> t.known().map(Object.class::cast);
      case FilePath p -> p.known().map(Object.class::cast);
      case ImageRef r -> r.normalised().map(Object.class::cast);
      case Url u -> u.text().known().map(Object.class::cast);
      case Digest d -> Optional.of(d.text().toLowerCase(Locale.ROOT));
      case Mode m -> Optional.of(m.bits());
      case Value.Bool b -> Optional.of(b.value());
      case Value.Int i -> Optional.of(i.value());
      case Value.Decimal d -> Optional.of(d.value().stripTrailingZeros());
      case Value.Bytes b -> Optional.of(b.value());
      case Value.Span s -> Optional.of(s.value());
      case Value.Time t -> Optional.of(t.value());
      case Value.Day d -> Optional.of(d.value());
      case Value.Constant c -> Optional.of(c.name());
      case Value.Pattern p -> Optional.of(p.pattern());
      case Node n -> n.type().kind() == NodeType.Kind.NODE ? Optional.of(n) : Optional.empty();
      default -> Optional.empty();
    };
  }
}
