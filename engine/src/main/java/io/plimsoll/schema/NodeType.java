package io.plimsoll.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A type with fields: node, value type, record, or one of the language's own value types. */
public final class NodeType {

  /** How its instances are compared and where they may stand. */
  public enum Kind {
    /** Equal when it is the same place of the model. */
    NODE,
    /** Compared by content. */
    VALUE,
    /** Compared by content; may be the type of a parameter. */
    RECORD,
    /** A value type of the language, such as {@code ImageRef}, held by a class of its own. */
    BUILTIN
  }

  private final String name;
  private final Kind kind;
  private final List<Field> fields;
  private final Map<String, Integer> slots;
  private final List<String> variants;
  private final String doc;

  NodeType(String name, Kind kind, List<Field> fields, List<String> variants, String doc) {
    this.name = name;
    this.kind = kind;
    this.fields = List.copyOf(fields);
    this.variants = List.copyOf(variants);
    this.doc = doc;
    this.slots = new LinkedHashMap<>();
    for (Field field : fields) {
      slots.put(field.name(), slots.size());
    }
  }

  public String name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /** Its fields, those of its variants first; a slot number is an index of this list. */
  public List<Field> fields() {
    return fields;
  }

  public Optional<Field> field(String field) {
    Integer slot = slots.get(field);
    return slot == null ? Optional.empty() : Optional.of(fields.get(slot));
  }

  /** Index of a field, -1 when there is none of that name. */
  public int slot(String field) {
    return slots.getOrDefault(field, -1);
  }

  /** Names of the variants it is an arm of. */
  public List<String> variants() {
    return variants;
  }

  public String doc() {
    return doc;
  }

  @Override
  public String toString() {
    return name;
  }
}
