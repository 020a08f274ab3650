package io.plimsoll.schema;

import io.plimsoll.type.Type;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything a policy can name: views, types with fields, enums, methods and built-in functions.
 *
 * <p>The schema files beside this class are its only source; checker, documentation, {@code
 * inspect} and typed literals of tests read them through here. Immutable.
 */
public final class Schema {
  /** Version of the schema; a name goes only with a new one. */
  public static final int VERSION = 1;

  private static final List<String> FILES =
      List.of(
          "views", "shared", "dockerfile", "commands", "image", "runtime", "evidence", "functions");

  /** Fields that every node has. */
  private static final List<Field> EVERY_NODE =
      List.of(
          common("file", Type.Basic.PATH, "its file, relative to the project root"),
          common("line", Type.Basic.INT, "its first line"),
          common("text", Type.Basic.STRING, "its source text"));

  private final Map<String, View> views = new LinkedHashMap<>();
  private final Map<String, NodeType> types = new LinkedHashMap<>();
  private final Map<String, VariantType> variants;
  private final Map<String, EnumType> enums;
  private final Map<String, List<Signature>> functions = new LinkedHashMap<>();
  private final Map<String, List<Signature>> methods = new LinkedHashMap<>();

  private Schema(SchemaReader read) {
    read.views.forEach(v -> views.put(v.name(), v));
    variants = read.variants;
    enums = read.enums;
    read.drafts.values().forEach(d -> types.put(d.name(), complete(d)));
    for (Signature s : read.signatures) {
      Map<String, List<Signature>> group = s.receiver().isPresent() ? methods : functions;
      group.computeIfAbsent(s.name(), n -> new ArrayList<>()).add(s);
    }
  }

  private static Field common(String name, Type type, String doc) {
    return new Field(
        name, type, Optional.empty(), Set.of(), Optional.empty(), Optional.empty(), doc);
  }

  /** Reads the schema that belongs to this engine. */
  public static Schema load() {
    List<String> texts = FILES.stream().map(Schema::content).toList();
    SchemaReader read = new SchemaReader(enumNames(texts));
    for (int i = 0; i < texts.size(); i++) {
      read.read(FILES.get(i) + ".plims", texts.get(i));
    }
    return new Schema(read);
  }

  private static String content(String file) {
    try (InputStream in = Schema.class.getResourceAsStream(file + ".plims")) {
      if (in == null) {
        throw new IllegalStateException(
            "schema file " + file + ".plims is not in the engine's jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> enumNames(List<String> texts) {
    Set<String> names = new LinkedHashSet<>();
    for (String text : texts) {
      text.lines()
          .filter(l -> l.startsWith("enum "))
          .forEach(l -> names.add(l.split("[ {<]+", 3)[1]));
    }
    return names;
  }

  private NodeType complete(SchemaReader.Draft draft) {
    Map<String, Field> fields = new LinkedHashMap<>();
    List<String> in = new ArrayList<>();
    for (VariantType variant : variants.values()) {
      if (variant.arms().contains(draft.name())) {
        in.add(variant.name());
        variant.common().forEach(f -> fields.put(f.name(), f));
      }
    }
    draft.fields().forEach(f -> fields.put(f.name(), f));
    if (draft.kind() == NodeType.Kind.NODE || draft.kind() == NodeType.Kind.VALUE) {
      EVERY_NODE.forEach(f -> fields.putIfAbsent(f.name(), f));
    }
    return new NodeType(draft.name(), draft.kind(), List.copyOf(fields.values()), in, draft.doc());
  }

  public List<View> views() {
    return List.copyOf(views.values());
  }

  public Optional<View> view(String name) {
    return Optional.ofNullable(views.get(name));
  }

  public Iterable<NodeType> types() {
    return types.values();
  }

  public Optional<NodeType> type(String name) {
    return Optional.ofNullable(types.get(name));
  }

  /** A type that is known to be declared. */
  public NodeType node(String name) {
    return type(name).orElseThrow(() -> new IllegalArgumentException("no type " + name));
  }

  public Iterable<VariantType> variants() {
    return variants.values();
  }

  public Optional<VariantType> variant(String name) {
    return Optional.ofNullable(variants.get(name));
  }

  public Iterable<EnumType> enums() {
    return enums.values();
  }

  public Optional<EnumType> enumeration(String name) {
    return Optional.ofNullable(enums.get(name));
  }

  /** The forms of a general built-in function; empty when there is none of that name. */
  public List<Signature> functions(String name) {
    return List.copyOf(functions.getOrDefault(name, List.of()));
  }

  public Map<String, List<Signature>> functions() {
    return functions;
  }

  /** The methods of a name, whatever their receiver. */
  public List<Signature> methods(String name) {
    return List.copyOf(methods.getOrDefault(name, List.of()));
  }

  public Map<String, List<Signature>> methods() {
    return methods;
  }

  /**
   * A field of a type with fields: of a node, of all arms of a variant, of a built-in value type or
   * of a map entry.
   *
   * <p>Variants have the fields of {@link #EVERY_NODE} too.
   */
  public Optional<Field> field(Type type, String name) {
    return switch (type) {
      case Type.Named n when variants.containsKey(n.name()) -> first(fields(type), name);
      case Type.Named n -> type(n.name()).flatMap(t -> t.field(name));
      case Type.Basic b -> type(b.toString()).flatMap(t -> t.field(name));
      default -> first(fields(type), name);
    };
  }

  /** The fields of a type; empty for a type without any. */
  public List<Field> fields(Type type) {
    return switch (type) {
      case Type.Named n -> {
        VariantType variant = variants.get(n.name());
        if (variant == null) {
          yield type(n.name()).map(NodeType::fields).orElse(List.of());
        }
        List<Field> all = new ArrayList<>(variant.common());
        all.addAll(EVERY_NODE);
        // an arm of a wider variant has that one's fields as well: `Transfer` is an `Instruction`
        for (VariantType wider : variants.values()) {
          if (!wider.name().equals(variant.name()) && wider.arms().containsAll(variant.arms())) {
            all.addAll(wider.common());
          }
        }
        yield all;
      }
      case Type.Basic b -> type(b.toString()).map(NodeType::fields).orElse(List.of());
      case Type.EntryOf e ->
          List.of(common("key", e.key(), "the key"), common("value", e.value(), "the value"));
      default -> List.of();
    };
  }

  private static Optional<Field> first(List<Field> fields, String name) {
    return fields.stream().filter(f -> f.name().equals(name)).findFirst();
  }
}
