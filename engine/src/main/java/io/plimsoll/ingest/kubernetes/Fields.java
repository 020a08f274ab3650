package io.plimsoll.ingest.kubernetes;

import io.plimsoll.document.Broken;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import io.plimsoll.ingest.runtime.Gaps;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The fields of an object of a manifest, read by the types they should have.
 *
 * <p>A field of a wrong type is reported; where its text still tells what is meant, that counts.
 */
final class Fields {
  /** Truth values of YAML 1.1, which the tools of Kubernetes read. */
  private static final Set<String> YES = Set.of("true", "yes", "on", "y");

  private static final Set<String> NO = Set.of("false", "no", "off", "n");

  private final Mapping map;
  private final Problems problems;

  Fields(Mapping map, Problems problems) {
    this.map = map;
    this.problems = problems;
  }

  /** The object as if nothing were written in it. */
  Fields without() {
    return new Fields(Mapping.of(List.of(), map.span()), problems);
  }

  Problems problems() {
    return problems;
  }

  Span span() {
    return map.span();
  }

  Origin origin() {
    return Origin.at(map.span());
  }

  /** What a field has that should be here and is not. */
  Unknown nothing(String why) {
    return Unknown.of(Reason.of(Reason.Kind.UNREADABLE, why, why, map.span()));
  }

  Set<String> names() {
    return map.names();
  }

  boolean isEmpty() {
    return map.names().isEmpty();
  }

  /** A field that is written and not null. */
  Optional<DocumentNode> get(String name) {
    return map.get(name).filter(n -> !(n instanceof Scalar s && s.isNull()));
  }

  /** Where a field is written: key and value. */
  Span at(String name) {
    return map.entry(name).map(Mapping.Entry::span).orElse(map.span());
  }

  Optional<Fields> object(String name) {
    return get(name).flatMap(n -> object(n, name));
  }

  private Optional<Fields> object(DocumentNode node, String name) {
    if (node instanceof Mapping m) {
      return Optional.of(new Fields(m, problems));
    }
    wrong(node, name, "an object");
    return Optional.empty();
  }

  List<DocumentNode> list(String name) {
    Optional<DocumentNode> node = get(name);
    if (node.isPresent() && node.get() instanceof Sequence items) {
      return items.items();
    }
    node.ifPresent(n -> wrong(n, name, "a list"));
    return List.of();
  }

  List<Fields> objects(String name) {
    List<Fields> all = new ArrayList<>();
    for (DocumentNode item : list(name)) {
      object(item, name).ifPresent(all::add);
    }
    return all;
  }

  private void wrong(DocumentNode node, String name, String wanted) {
    if (!(node instanceof Broken)) {
      problems.malformed(
          node.place(), "`" + name + "` is " + node.kind() + " where " + wanted + " is wanted");
    }
  }

  Value text(String name) {
    return get(name).<Value>map(n -> text(n, name)).orElse(Absent.ABSENT);
  }

  /** A text that must be there. */
  Value needed(String name) {
    return needed(name, text(name));
  }

  /** A value, read already, that must be there. */
  Value needed(String name, Value read) {
    if (!(read instanceof Absent)) {
      return read;
    }
    problems.malformed(map.span(), "`" + name + "` is missing");
    return nothing("`" + name + "` is missing");
  }

  Optional<String> plain(String name) {
    return text(name) instanceof Text t ? t.known() : Optional.empty();
  }

  /** A text; a number or truth value is refused by the API server, but tells what is meant. */
  private Value text(DocumentNode node, String name) {
    if (!(node instanceof Scalar s)) {
      wrong(node, name, "a text");
      return Gaps.unreadable(Text.of(name, Origin.at(node.span())), "a text here");
    }
    if (!s.isQuoted() && (s.bool().isPresent() || s.number().isPresent())) {
      wrong(node, name, "a text");
    }
    return Text.of(s.text(), Origin.at(s.span()));
  }

  List<Value> texts(String name) {
    return list(name).stream().map(n -> text(n, name)).toList();
  }

  /** A name or number, such as a port; both are texts here. */
  Value word(String name) {
    Optional<DocumentNode> node = get(name);
    return node.isPresent() && node.get() instanceof Scalar s
        ? Text.of(s.text(), Origin.at(s.span()))
        : text(name);
  }

  /** A text that a function of the model's readers makes into a value, which may fail. */
  Value read(String name, UnaryOperator<Value> reader) {
    Value value = reader.apply(word(name));
    Gaps.problem(value)
        .filter(p -> get(name).filter(Scalar.class::isInstance).isPresent())
        .ifPresent(p -> problems.malformed(at(name), "`" + name + "`: " + p));
    return value;
  }

  Value bool(String name) {
    Optional<DocumentNode> node = get(name);
    if (node.isEmpty()) {
      return Absent.ABSENT;
    }
    String word = node.get() instanceof Scalar s ? s.text().toLowerCase(java.util.Locale.ROOT) : "";
    boolean known = YES.contains(word) || NO.contains(word);
    if (!known || (node.get() instanceof Scalar s && s.isQuoted())) {
      wrong(node.get(), name, "true or false");
    }
    Origin origin = Origin.at(node.get().span());
    return known
        ? Value.Bool.of(YES.contains(word)).from(origin)
        : Gaps.unreadable(Text.of(name, origin), "true or false");
  }

  Value integer(String name) {
    Optional<DocumentNode> node = get(name);
    if (node.isEmpty()) {
      return Absent.ABSENT;
    }
    Origin origin = Origin.at(node.get().span());
    if (node.get() instanceof Scalar s) {
      OptionalLong number = new Scalar(s.text(), Scalar.Style.PLAIN, s.span(), s.marks()).number();
      if (number.isEmpty() || s.isQuoted()) {
        wrong(s, name, "a number");
      }
      return number.isPresent()
          ? Value.Int.of(number.getAsLong()).from(origin)
          : Gaps.unreadable(Text.of(s.text(), origin), "a number");
    }
    wrong(node.get(), name, "a number");
    return Gaps.unreadable(Text.of(name, origin), "a number");
  }

  /** A map of texts, such as labels. */
  io.plimsoll.model.Mapping map(String name) {
    Optional<Fields> object = object(name);
    if (object.isEmpty()) {
      return io.plimsoll.model.Mapping.of(List.of());
    }
    List<Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : object.get().map.entries()) {
      Text key = Text.of(entry.name(), Origin.at(entry.key().span()));
      boolean nothing = entry.value() instanceof Scalar s && s.isNull();
      entries.add(new Entry(key, nothing ? Text.of("") : text(entry.value(), entry.name())));
    }
    return io.plimsoll.model.Mapping.of(entries).from(object.get().origin());
  }
}
