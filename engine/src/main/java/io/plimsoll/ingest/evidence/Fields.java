package io.plimsoll.ingest.evidence;

import io.plimsoll.document.Broken;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Value;
import io.plimsoll.source.Span;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A mapping as readers ask it: what is missing, {@code null} or an empty text is nothing; what has
 * another type than expected is reported and then nothing too.
 *
 * @param mapping empty for one that is not there, which has no fields
 * @param span where it stands, or where it would
 */
record Fields(Optional<Mapping> mapping, Span span, Reading reading) {
  /** Digits of a number that is read: scores have few. */
  private static final int LONGEST_NUMBER = 40;

  static Fields of(DocumentNode node, Reading reading) {
    return new Fields(
        node instanceof Mapping m ? Optional.of(m) : Optional.empty(), node.place(), reading);
  }

  boolean isThere() {
    return mapping.isPresent();
  }

  Set<String> names() {
    return mapping.map(Mapping::names).orElse(Set.of());
  }

  /** What a field holds, unless it is null. */
  Optional<DocumentNode> node(String name) {
    return mapping
        .flatMap(m -> m.get(name))
        .filter(n -> !(n instanceof Broken) && !(n instanceof Scalar s && s.isNull()));
  }

  boolean has(String name) {
    return node(name).isPresent();
  }

  /** A text or number that is not empty. */
  Optional<Scalar> scalar(String name) {
    Optional<DocumentNode> node = node(name);
    if (node.isPresent() && !(node.get() instanceof Scalar)) {
      wrong(name, node.get(), "a text");
    }
    return node.filter(Scalar.class::isInstance)
        .map(Scalar.class::cast)
        .filter(s -> !s.text().isBlank());
  }

  Optional<String> text(String name) {
    return scalar(name).map(Scalar::text);
  }

  String textOr(String name, String otherwise) {
    return text(name).orElse(otherwise);
  }

  /** The text with its place, or absent. */
  Value value(String name) {
    Optional<Scalar> scalar = scalar(name);
    return scalar.isPresent()
        ? reading.text(scalar.get().text(), scalar.get().span())
        : Absent.ABSENT;
  }

  /** The text, or unknown because the document does not give it. */
  Value valueOrUnsaid(String name, String what) {
    Value value = value(name);
    return value instanceof Absent ? reading.unsaid(what, what + " is not stated", span) : value;
  }

  /** Where a field's value stands, else the mapping. */
  Span placeOf(String name) {
    return node(name).map(DocumentNode::place).orElse(span);
  }

  /** A mapping in a field; without fields where there is none. */
  Fields in(String name) {
    Optional<DocumentNode> node = node(name);
    if (node.isPresent() && !(node.get() instanceof Mapping)) {
      wrong(name, node.get(), "a mapping");
    }
    return node.map(n -> of(n, reading))
        .orElseGet(() -> new Fields(Optional.empty(), span, reading));
  }

  List<DocumentNode> items(String name) {
    Optional<DocumentNode> node = node(name);
    if (node.isPresent() && !(node.get() instanceof Sequence)) {
      wrong(name, node.get(), "a list");
    }
    return node.isPresent() && node.get() instanceof Sequence s ? s.items() : List.of();
  }

  /** The mappings in a list. */
  List<Fields> each(String name) {
    List<Fields> all = new ArrayList<>();
    for (DocumentNode item : items(name)) {
      if (item instanceof Mapping) {
        all.add(of(item, reading));
      } else {
        wrong(name, item, "a list of mappings");
      }
    }
    return all;
  }

  /**
   * The values that a reader makes of the mappings in a list; what is no mapping is a member that
   * is there and not known, for nothing may be missing from a list of findings without a word.
   */
  List<Value> read(String name, Function<Fields, Value> reader) {
    List<Value> all = new ArrayList<>();
    for (DocumentNode item : items(name)) {
      if (item instanceof Mapping) {
        all.add(reader.apply(of(item, reading)));
      } else {
        wrong(name, item, "a list of mappings");
        all.add(reading.unreadable(name, "an entry of `" + name + "` is malformed", item.place()));
      }
    }
    return all;
  }

  /** The texts in a list. */
  List<Scalar> scalars(String name) {
    List<Scalar> all = new ArrayList<>();
    for (DocumentNode item : items(name)) {
      if (!(item instanceof Scalar s)) {
        wrong(name, item, "a list of texts");
      } else if (!s.isNull() && !s.text().isBlank()) {
        all.add(s);
      }
    }
    return all;
  }

  /** The texts in a list, or the one text that stands in its place. */
  List<Scalar> oneOrMore(String name) {
    return node(name).filter(Scalar.class::isInstance).isPresent()
        ? scalar(name).stream().toList()
        : scalars(name);
  }

  boolean isTrue(String name) {
    return node(name).filter(n -> n instanceof Scalar s && s.text().equals("true")).isPresent();
  }

  /** A number, quoted or not. */
  Optional<BigDecimal> decimal(String name) {
    Optional<Scalar> scalar = scalar(name);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    String text = scalar.get().text();
    try {
      BigDecimal value = new BigDecimal(text.length() > LONGEST_NUMBER ? "" : text);
      // an exponent can stand for billions of digits
      if (Math.abs((long) value.scale()) <= LONGEST_NUMBER) {
        return Optional.of(value);
      }
    } catch (NumberFormatException noNumber) {
      // reported below
    }
    wrong(name, scalar.get(), "a number");
    return Optional.empty();
  }

  /**
   * A point in time; the year 1 of Go's unset time is nothing, as is what cannot be read, which is
   * reported.
   */
  Optional<Value> time(String name) {
    Optional<Scalar> scalar = scalar(name);
    if (scalar.isEmpty()) {
      return Optional.empty();
    }
    try {
      Instant instant = OffsetDateTime.parse(zoned(scalar.get().text())).toInstant();
      return instant.isBefore(Instant.EPOCH)
          ? Optional.empty()
          : Optional.of(new Value.Time(instant, reading.origin(scalar.get().span())));
    } catch (DateTimeException noTime) {
      wrong(name, scalar.get(), "a time such as 2026-01-31T12:00:00Z");
      return Optional.empty();
    }
  }

  /** Times without a zone are UTC: that is what the formats ask for. */
  private static String zoned(String text) {
    String trimmed = text.strip();
    boolean hasZone = trimmed.endsWith("Z") || trimmed.lastIndexOf('+') > 0;
    return hasZone || trimmed.lastIndexOf('-') > 8 || trimmed.indexOf('T') < 0
        ? trimmed
        : trimmed + "Z";
  }

  Value timeOrUnsaid(String name, String what) {
    return time(name).orElseGet(() -> reading.unsaid(what, what + " is not stated", span));
  }

  private void wrong(String name, DocumentNode found, String expected) {
    reading.problem(
        found.place(),
        "`" + name + "` is " + found.kind() + " where " + expected + " is expected",
        "this is left out");
  }
}
