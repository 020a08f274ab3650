package io.plimsoll.ingest.runtime;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An object of a JSON description of containers, as facts with their places.
 *
 * <p>What is {@code null} counts as absent; what has another type than it should is unknown and
 * diagnosed once.
 */
public final class JsonObject {
  private final Optional<Mapping> mapping;
  private final Span span;
  private final Origin.Kind kind;
  private final List<Diagnostic> problems;
  private final Optional<Unknown> broken;

  private JsonObject(
      Optional<Mapping> mapping,
      Span span,
      Origin.Kind kind,
      List<Diagnostic> problems,
      Optional<Unknown> broken) {
    this.mapping = mapping;
    this.span = span;
    this.kind = kind;
    this.problems = problems;
    this.broken = broken;
  }

  /**
   * An object.
   *
   * @param problems takes what is said about values of the wrong type
   */
  public static JsonObject of(Mapping mapping, List<Diagnostic> problems) {
    return new JsonObject(
        Optional.of(mapping), mapping.span(), Origin.Kind.EXPLICIT, problems, Optional.empty());
  }

  /** The same with an origin for all of its values. */
  public JsonObject as(Origin.Kind other) {
    return new JsonObject(mapping, span, other, problems, broken);
  }

  public Span span() {
    return span;
  }

  public Origin place() {
    return Origin.of(kind, span);
  }

  /** Where a key and its value stand; the object where it has no such key. */
  public Origin place(String key) {
    return Origin.of(
        kind, mapping.flatMap(m -> m.entry(key)).map(Mapping.Entry::span).orElse(span));
  }

  /** Whether a key is there, also with {@code null}. */
  public boolean mentions(String key) {
    return mapping.filter(m -> m.entry(key).isPresent()).isPresent();
  }

  /** Whether a key has a value. */
  public boolean has(String key) {
    return node(key).isPresent();
  }

  public List<String> keys() {
    return mapping.map(m -> List.copyOf(m.names())).orElse(List.of());
  }

  private Optional<DocumentNode> node(String key) {
    return mapping.flatMap(m -> m.get(key)).filter(n -> !(n instanceof Scalar s && s.isNull()));
  }

  /** The object at a key; an empty one where there is none. */
  public JsonObject object(String key) {
    Optional<DocumentNode> node = node(key);
    if (node.isPresent() && node.get() instanceof Mapping m) {
      return new JsonObject(Optional.of(m), m.span(), kind, problems, Optional.empty());
    }
    Optional<Unknown> wrong = node.map(n -> wrong(key, n, "an object"));
    return new JsonObject(Optional.empty(), span, kind, problems, wrong);
  }

  /** The objects of the list at a key. */
  public List<JsonObject> objects(String key) {
    List<JsonObject> all = new ArrayList<>();
    for (DocumentNode item : items(key)) {
      if (item instanceof Mapping m) {
        all.add(new JsonObject(Optional.of(m), m.span(), kind, problems, Optional.empty()));
      } else {
        wrong(key, item, "an object");
      }
    }
    return all;
  }

  private List<DocumentNode> items(String key) {
    Optional<DocumentNode> node = node(key);
    if (node.isPresent() && node.get() instanceof Sequence s) {
      return s.items();
    }
    node.ifPresent(n -> wrong(key, n, "a list"));
    return List.of();
  }

  /** A text, or absent. */
  public Value text(String key) {
    return node(key).map(n -> text(key, n, place(key))).orElse(Absent.ABSENT);
  }

  /** A text that is not empty, or absent. */
  public Value filled(String key) {
    Value text = text(key);
    return text instanceof Text t && t.written().isEmpty() ? Absent.ABSENT : text;
  }

  /** The characters of a text, a number or a truth value; empty where there is none. */
  public String string(String key) {
    return node(key).map(n -> n instanceof Scalar s ? s.text() : "").orElse("");
  }

  /** The texts of the list at a key, in order. */
  public List<Value> texts(String key) {
    Optional<DocumentNode> node = node(key);
    if (node.isPresent() && !(node.get() instanceof Sequence)) {
      return List.of(wrong(key, node.get(), "a list"));
    }
    List<Value> all = new ArrayList<>();
    for (DocumentNode item : items(key)) {
      all.add(text(key, item, Origin.of(kind, item.place())));
    }
    return all;
  }

  private Value text(String key, DocumentNode node, Origin origin) {
    return node instanceof Scalar s ? Text.of(s.text(), origin) : wrong(key, node, "a text");
  }

  /** {@code true} or {@code false}, or absent. */
  public Value bool(String key) {
    Optional<DocumentNode> node = node(key);
    if (node.isEmpty()) {
      return Absent.ABSENT;
    }
    Optional<Boolean> value = node.get() instanceof Scalar s ? s.bool() : Optional.empty();
    return value.isPresent()
        ? Value.Bool.of(value.get()).from(place(key))
        : wrong(key, node.get(), "`true` or `false`");
  }

  public boolean isTrue(String key) {
    return bool(key) instanceof Value.Bool b && b.value();
  }

  /** A whole number, or absent. */
  public Value integer(String key) {
    Optional<DocumentNode> node = node(key);
    if (node.isEmpty()) {
      return Absent.ABSENT;
    }
    OptionalLong value = node.get() instanceof Scalar s ? whole(s) : OptionalLong.empty();
    return value.isPresent()
        ? Value.Int.of(value.getAsLong()).from(place(key))
        : wrong(key, node.get(), "a whole number");
  }

  /** JSON writers of other languages also give {@code 1e3} and {@code 5.0}. */
  private static OptionalLong whole(Scalar scalar) {
    if (scalar.number().isPresent() || scalar.isQuoted() || scalar.text().length() > 30) {
      return scalar.number();
    }
    try {
      BigDecimal number = new BigDecimal(scalar.text());
      return number.abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0
              && number.stripTrailingZeros().scale() <= 0
          ? OptionalLong.of(number.longValue())
          : OptionalLong.empty();
    } catch (NumberFormatException noNumber) {
      return OptionalLong.empty();
    }
  }

  /** A whole number that is a limit: 0 and negative ones are none. */
  public Value count(String key) {
    return integer(key) instanceof Value.Int i && i.value() <= 0 ? Absent.ABSENT : integer(key);
  }

  /** A number of bytes that is a limit: 0 and negative ones are none. */
  public Value bytes(String key) {
    Value count = count(key);
    return count instanceof Value.Int i ? Value.Bytes.of(i.value()).from(i.origin()) : count;
  }

  /** The texts of an object by their keys; entries that are null are left out. */
  public io.plimsoll.model.Mapping map() {
    List<Entry> entries = new ArrayList<>();
    for (String key : keys()) {
      Value value = text(key);
      if (!(value instanceof Absent)) {
        entries.add(new Entry(Text.of(key, place(key)), value));
      }
    }
    io.plimsoll.model.Mapping map = io.plimsoll.model.Mapping.of(entries).from(place());
    return broken.map(why -> map.open(why.reasons())).orElse(map);
  }

  private Unknown wrong(String key, DocumentNode node, String right) {
    String message = "`" + key + "` is " + node.kind() + ", and should be " + right;
    Diagnostic problem =
        Diagnostic.at(node.place(), Code.E1507, message).help("write " + right + " there");
    if (problems.stream().noneMatch(p -> p.equals(problem))) {
      problems.add(problem);
    }
    return Unknown.of(Reason.of(Reason.Kind.UNREADABLE, key, message, node.place()));
  }
}
