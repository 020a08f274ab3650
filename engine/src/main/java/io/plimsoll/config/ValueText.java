package io.plimsoll.config;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.document.Broken;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import io.plimsoll.model.Absent;
import io.plimsoll.model.Entry;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.NodeMaker;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Value;
import io.plimsoll.schema.Field;
import io.plimsoll.schema.NodeType;
import io.plimsoll.schema.Schema;
import io.plimsoll.source.Span;
import io.plimsoll.type.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Reads values of the language's data types from documents and plain text.
 *
 * <p>What is written decides nothing, the type that is wanted does: {@code 1.10} is a text where a
 * text is wanted. Each value has its place as origin; what is no value of its type is reported and
 * gives nothing.
 */
public final class ValueText {
  /** Fields that a node has from its place. */
  private static final Set<String> PLACE = Set.of("file", "line", "text");

  private final Schema schema;
  private final NodeMaker nodes;
  private final Consumer<Diagnostic> reports;

  /**
   * A reader of values.
   *
   * @param reports takes what is wrong, in the order of the text
   */
  public ValueText(Schema schema, Consumer<Diagnostic> reports) {
    this.schema = schema;
    this.nodes = new NodeMaker(schema);
    this.reports = reports;
  }

  /** The value that a node of a document holds. */
  public Optional<Value> read(DocumentNode node, Type type) {
    return switch (node) {
      case Broken reported -> Optional.empty();
      case Scalar s when type.isOptional() && isAbsent(s) ->
          Optional.of(new Absent(Origin.at(s.place())));
      case Scalar s -> scalar(s, type.required());
      case Sequence s -> sequence(s, type.required());
      case Mapping m -> mapping(m, type.required());
    };
  }

  private static boolean isAbsent(Scalar scalar) {
    return scalar.isNull() || (!scalar.isQuoted() && scalar.text().equals("absent"));
  }

  /** The value that plain text stands for, where the type has no parts. */
  Optional<Value> plain(String text, Span place, Type type) {
    Optional<Reading> reading =
        switch (type.required()) {
          case Type.Basic b -> Optional.of(ScalarText.basic(b, text));
          case Type.EnumOf e -> schema.enumeration(e.name()).map(t -> ScalarText.constant(t, text));
          default -> Optional.empty();
        };
    if (reading.isEmpty()) {
      wrong(place, type, "a single value", shape(type.required()));
      return Optional.empty();
    }
    return switch (reading.get()) {
      case Reading.Read r -> Optional.of(r.value().from(Origin.at(place)));
      case Reading.Wrong w -> {
        wrong(place, type, "`" + shortened(text) + "`", w.help());
        yield Optional.empty();
      }
    };
  }

  private static String shortened(String text) {
    int most = 40;
    return text.length() > most ? text.substring(0, most) + "…" : text;
  }

  private Optional<Value> scalar(Scalar scalar, Type type) {
    if (scalar.isNull()) {
      wrong(scalar.place(), type, "nothing", shape(type));
      return Optional.empty();
    }
    boolean isUnquoted =
        type == Type.Basic.INT || type == Type.Basic.DECIMAL || type == Type.Basic.BOOL;
    if (scalar.isQuoted() && isUnquoted) {
      wrong(scalar.place(), type, "a text", "write it without quotes");
      return Optional.empty();
    }
    return plain(scalar.text(), scalar.place(), type);
  }

  private Optional<Value> sequence(Sequence sequence, Type type) {
    return switch (type) {
      case Type.ListOf l ->
          members(sequence, l.element())
              .map(m -> Listing.list(m).from(Origin.at(sequence.place())));
      case Type.SetOf s ->
          members(sequence, s.element()).map(m -> set(m).from(Origin.at(sequence.place())));
      default -> {
        wrong(sequence.place(), type, "a list", shape(type));
        yield Optional.empty();
      }
    };
  }

  /** A set of values that differ in more than the places where they were written. */
  static Listing set(List<Value> members) {
    Map<Value, Value> distinct = new LinkedHashMap<>();
    members.forEach(m -> distinct.putIfAbsent(m.from(Origin.NONE), m));
    return Listing.set(List.copyOf(distinct.values()));
  }

  /** All members, or nothing when one is wrong: half a list is another list. */
  private Optional<List<Value>> members(Sequence sequence, Type element) {
    List<Value> members = new ArrayList<>();
    for (DocumentNode item : sequence.items()) {
      read(item, element).ifPresent(members::add);
    }
    return members.size() == sequence.items().size() ? Optional.of(members) : Optional.empty();
  }

  private Optional<Value> mapping(Mapping mapping, Type type) {
    return switch (type) {
      case Type.MapOf m -> map(mapping, m);
      case Type.Named n when schema.type(n.name()).isPresent() ->
          record(mapping, schema.node(n.name()));
      default -> {
        wrong(mapping.place(), type, "a mapping", shape(type));
        yield Optional.empty();
      }
    };
  }

  private Optional<Value> map(Mapping mapping, Type.MapOf type) {
    List<Entry> entries = new ArrayList<>();
    for (Mapping.Entry entry : mapping.entries()) {
      Optional<Value> key = plain(entry.name(), entry.key().place(), type.key());
      Optional<Value> value = read(entry.value(), type.value());
      if (key.isPresent() && value.isPresent()) {
        entries.add(new Entry(key.get(), value.get()));
      }
    }
    boolean isWhole = entries.size() == mapping.entries().size();
    return isWhole
        ? Optional.of(io.plimsoll.model.Mapping.of(entries).from(Origin.at(mapping.place())))
        : Optional.empty();
  }

  private Optional<Value> record(Mapping mapping, NodeType type) {
    Node.Builder builder = Node.builder(type, Origin.at(mapping.place()));
    boolean isWhole = true;
    boolean isKnown = true;
    for (Mapping.Entry entry : mapping.entries()) {
      Optional<Field> field = type.field(entry.name()).filter(f -> !PLACE.contains(f.name()));
      if (field.isEmpty()) {
        unknownField(entry.key(), type);
        isKnown = false;
        continue;
      }
      Optional<Value> value = read(entry.value(), field.get().type());
      value.ifPresent(v -> builder.set(entry.name(), v));
      isWhole &= value.isPresent();
    }
    if (!isKnown) {
      return Optional.empty(); // a misspelt field would be reported as a missing one too
    }
    for (Field field : type.fields()) {
      isWhole &= mapping.entry(field.name()).isPresent() || mayMiss(field, mapping, type);
    }
    Reason untold = Reason.of(Reason.Kind.UNDETERMINED, type.name(), "not given", mapping.place());
    return isWhole ? Optional.of(nodes.build(builder, untold)) : Optional.empty();
  }

  private boolean mayMiss(Field field, Mapping mapping, NodeType type) {
    boolean may =
        PLACE.contains(field.name())
            || field.type().isOptional()
            || field.defaultText().isPresent()
            || field.is(Field.Mark.DERIVED);
    if (!may) {
      reports.accept(
          Diagnostic.at(
                  mapping.place(),
                  Code.E0705,
                  "this `" + type.name() + "` has no `" + field.name() + "`")
              .help("`" + field.name() + "` is " + field.doc()));
    }
    return may;
  }

  private void unknownField(Scalar key, NodeType type) {
    List<String> names =
        type.fields().stream().map(Field::name).filter(n -> !PLACE.contains(n)).toList();
    Diagnostic d =
        Diagnostic.at(key.place(), Code.E0701, "`" + type.name() + "` has no `" + key.text() + "`");
    reports.accept(
        Nearest.of(key.text(), names)
            .map(n -> d.help("did you mean `" + n + "`?").edit(key.place(), n))
            .orElseGet(() -> d.help("it has " + String.join(", ", names))));
  }

  private void wrong(Span place, Type type, String found, String help) {
    reports.accept(
        Diagnostic.at(place, Code.E0705, "`" + type + "` is wanted here, and this is " + found)
            .help(help));
  }

  /** How values of a type are written. */
  private String shape(Type type) {
    return switch (type) {
      case Type.ListOf l -> "a list, as in `[…, …]`";
      case Type.SetOf s -> "a list, as in `[…, …]`";
      case Type.MapOf m -> "a mapping, as in `{key: value}`";
      case Type.Named n ->
          "a mapping with "
              + schema
                  .type(n.name())
                  .map(
                      t ->
                          String.join(
                              ", ",
                              t.fields().stream()
                                  .map(Field::name)
                                  .filter(f -> !PLACE.contains(f))
                                  .toList()))
                  .orElse("its fields");
      default -> "one value";
    };
  }
}
