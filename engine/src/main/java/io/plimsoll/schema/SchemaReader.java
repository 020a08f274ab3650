package io.plimsoll.schema;

import io.plimsoll.schema.NodeType.Kind;
import io.plimsoll.type.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads schema files: one declaration or field a line (see {@code
 * docs/decisions/0010-schema-as-text.md}).
 */
final class SchemaReader {
  private static final Set<String> AMBIENT = Set.of("target", "tables", "now");

  record Draft(String name, Kind kind, List<Field> fields, String doc) {}

  final List<View> views = new ArrayList<>();
  final Map<String, Draft> drafts = new LinkedHashMap<>();
  final Map<String, VariantType> variants = new LinkedHashMap<>();
  final Map<String, EnumType> enums = new LinkedHashMap<>();
  final List<Signature> signatures = new ArrayList<>();
  private final Set<String> enumNames;

  /** Enum names are needed before the first type is read, so they are collected beforehand. */
  SchemaReader(Set<String> enumNames) {
    this.enumNames = enumNames;
  }

  void read(String file, String content) {
    List<Field> open = new ArrayList<>();
    Runnable close = () -> {};
    boolean inside = false;
    int number = 0;
    for (String line : content.split("\n", -1)) {
      SchemaText text = new SchemaText(file + ":" + ++number, line);
      if (text.atEnd()) {
        continue;
      }
      if (!inside) {
        String word = text.word();
        switch (word) {
          case "view" -> views.add(view(text));
          case "enum" -> enumeration(text);
          case "method", "function" -> signatures.add(signature(text, word.equals("method")));
          default -> {
            List<Field> fields = new ArrayList<>();
            close = block(word, text, fields);
            text.expect("{");
            open = fields;
            inside = true;
          }
        }
      }
      if (inside) {
        while (!text.atEnd() && inside) {
          if (text.skip("}")) {
            close.run();
            inside = false;
          } else {
            open.add(field(text));
          }
        }
      }
      if (!text.atEnd()) {
        throw text.fault("unexpected `" + text.word() + "`");
      }
    }
    if (inside) {
      throw new IllegalStateException(file + ": block not closed");
    }
  }

  private Runnable block(String word, SchemaText text, List<Field> fields) {
    String name = text.word();
    if (word.equals("variant")) {
      text.expect("=");
      List<String> arms = new ArrayList<>();
      do {
        arms.add(text.word());
      } while (text.skip("|"));
      String doc = text.optionalQuoted().orElse("");
      return () -> variants.put(name, new VariantType(name, arms, fields, doc));
    }
    Kind kind =
        switch (word) {
          case "node" -> Kind.NODE;
          case "value" -> Kind.VALUE;
          case "record" -> Kind.RECORD;
          case "builtin" -> Kind.BUILTIN;
          default -> throw text.fault("unknown declaration `" + word + "`");
        };
    String doc = text.optionalQuoted().orElse("");
    return () -> drafts.put(name, new Draft(name, kind, fields, doc));
  }

  private View view(SchemaText text) {
    String name = text.word();
    text.expect(":");
    Type type = type(text, Set.of());
    Optional<String> symbol = Optional.empty();
    if (!text.atEnd() && !text.atQuoted()) {
      symbol = Optional.of(text.word().substring(1));
    }
    return new View(name, type, AMBIENT.contains(name), symbol, text.quoted());
  }

  private void enumeration(SchemaText text) {
    String name = text.word();
    boolean ordered = text.skip("<");
    text.expect("{");
    List<String> constants = new ArrayList<>();
    while (!text.skip("}")) {
      constants.add(text.word());
      text.skip("<");
    }
    enums.put(name, new EnumType(name, constants, ordered, text.optionalQuoted().orElse("")));
  }

  private Field field(SchemaText text) {
    String name = text.word();
    text.expect(":");
    Type type = type(text, Set.of());
    Optional<String> value = Optional.empty();
    Set<Field.Mark> marks = EnumSet.noneOf(Field.Mark.class);
    Optional<String> symbol = Optional.empty();
    Optional<String> unknownWhen = Optional.empty();
    while (!text.atEnd() && !text.atQuoted() && !text.at("}")) {
      String word = text.word();
      switch (word) {
        case "=" -> value = Optional.of(defaultText(text));
        case ".." -> marks.add(Field.Mark.OPEN);
        case "~" -> marks.add(Field.Mark.DERIVED);
        case "$" -> marks.add(Field.Mark.LAZY);
        case "$$" -> marks.add(Field.Mark.SCANNED);
        case "@key" -> marks.add(Field.Mark.KEY);
        case "unknown" -> unknownWhen = Optional.of(text.quoted());
        default -> {
          if (!word.startsWith("#")) {
            throw text.fault("unknown mark `" + word + "` of field " + name);
          }
          symbol = Optional.of(word.substring(1));
        }
      }
    }
    String doc = text.optionalQuoted().orElse("");
    return new Field(name, type, value, marks, symbol, unknownWhen, doc);
  }

  private static String defaultText(SchemaText text) {
    if (text.atQuoted()) {
      return '"' + text.quoted() + '"';
    }
    String word = text.word();
    if (word.equals("{") || word.equals("[")) {
      return word + text.word();
    }
    if (word.equals("-") || word.equals("/")) {
      return word + (word.equals("-") ? text.word() : "");
    }
    return word;
  }

  private Signature signature(SchemaText text, boolean method) {
    String first = text.word();
    Optional<Type> receiver = Optional.empty();
    List<String> variables = new ArrayList<>();
    String name = first;
    if (method) {
      // `method List<T>.named<T>(…)`: the receiver's own variables count as declared
      variables.addAll(List.of("T", "K", "V"));
      receiver = Optional.of(type(first, text, Set.copyOf(variables)));
      text.expect(".");
      name = text.word();
    }
    if (text.skip("<")) {
      do {
        variables.add(text.word());
      } while (text.skip(","));
      text.expect(">");
    }
    Set<String> known = Set.copyOf(variables);
    text.expect("(");
    List<Signature.Formal> formals = new ArrayList<>();
    while (!text.skip(")")) {
      String parameter = text.word();
      text.expect(":");
      Type type = type(text, known);
      boolean repeats = text.skip("...");
      Optional<String> value = text.skip("=") ? Optional.of(defaultText(text)) : Optional.empty();
      formals.add(new Signature.Formal(parameter, type, value, repeats));
      text.skip(",");
    }
    text.expect("->");
    Type result = type(text, known);
    String doc = text.optionalQuoted().orElse("");
    Optional<String> example = text.skip("example") ? Optional.of(text.quoted()) : Optional.empty();
    return new Signature(receiver, name, List.copyOf(known), formals, result, doc, example);
  }

  private Type type(SchemaText text, Set<String> variables) {
    return type(text.word(), text, variables);
  }

  private Type type(String name, SchemaText text, Set<String> variables) {
    Type type =
        switch (name) {
          case "List" -> new Type.ListOf(argument(text, variables));
          case "Set" -> new Type.SetOf(argument(text, variables));
          case "Map" -> pair(text, variables, true);
          case "Entry" -> pair(text, variables, false);
          default -> simple(name, variables);
        };
    return text.skip("?") ? type.optional() : type;
  }

  private Type argument(SchemaText text, Set<String> variables) {
    text.expect("<");
    Type type = type(text, variables);
    text.expect(">");
    return type;
  }

  private Type pair(SchemaText text, Set<String> variables, boolean map) {
    text.expect("<");
    Type key = type(text, variables);
    text.expect(",");
    Type value = type(text, variables);
    text.expect(">");
    return map ? new Type.MapOf(key, value) : new Type.EntryOf(key, value);
  }

  private Type simple(String name, Set<String> variables) {
    for (Type.Basic basic : Type.Basic.values()) {
      if (basic.toString().equals(name)) {
        return basic;
      }
    }
    if (variables.contains(name)) {
      return new Type.Variable(name);
    }
    return enumNames.contains(name) ? new Type.EnumOf(name) : new Type.Named(name);
  }
}
