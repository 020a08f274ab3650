package io.plimsoll.cli;

import io.plimsoll.diagnostic.Nearest;
import io.plimsoll.schema.EnumType;
import io.plimsoll.schema.Field;
import io.plimsoll.schema.NodeType;
import io.plimsoll.schema.Schema;
import io.plimsoll.schema.Signature;
import io.plimsoll.schema.VariantType;
import io.plimsoll.schema.View;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code plimsoll schema [NAME]}: what policies can name. */
final class SchemaCommand implements Command {
  @Override
  public CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("plimsoll schema");
    spec.usageMessage().description("Prints the views, types and functions that policies can use.");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0")
            .arity("0..1")
            .paramLabel("NAME")
            .type(String.class)
            .description("a type, enum or function")
            .build());
    return spec;
  }

  @Override
  public int run(ParseResult arguments, Console console) {
    Schema schema = Schema.load();
    String name = arguments.matchedPositionalValue(0, "");
    if (name.isEmpty()) {
      overview(schema, console.out());
      return ExitCode.OK;
    }
    if (one(schema, name, console.out())) {
      return ExitCode.OK;
    }
    throw new UsageError(
        "the schema has no `" + name + "`" + suffix(Nearest.question(name, names(schema))));
  }

  private static String suffix(String question) {
    return question.isEmpty() ? "" : ", " + question;
  }

  private static List<String> names(Schema schema) {
    List<String> names = new ArrayList<>();
    schema.types().forEach(t -> names.add(t.name()));
    schema.variants().forEach(v -> names.add(v.name()));
    schema.enums().forEach(e -> names.add(e.name()));
    names.addAll(schema.functions().keySet());
    names.addAll(schema.methods().keySet());
    return names;
  }

  private static void overview(Schema schema, PrintStream out) {
    out.println("Views");
    for (View view : schema.views()) {
      line(out, view.name() + ": " + view.type(), view.doc());
    }
    out.println("\nTypes");
    schema.types().forEach(t -> line(out, t.name(), t.doc()));
    schema
        .variants()
        .forEach(v -> line(out, v.name() + " = " + String.join(" | ", v.arms()), v.doc()));
    out.println("\nEnums");
    schema.enums().forEach(e -> line(out, e.name(), e.doc()));
    out.println("\nFunctions");
    for (Map.Entry<String, List<Signature>> entry : schema.functions().entrySet()) {
      line(out, entry.getValue().getFirst().text(), "");
    }
    out.println("\n`plimsoll schema NAME` prints one of them with its fields and methods.");
  }

  private static void line(PrintStream out, String name, String doc) {
    out.println(
        doc.isEmpty()
            ? "  " + name
            : String.format(java.util.Locale.ROOT, "  %-34s %s", name, doc));
  }

  private static boolean one(Schema schema, String name, PrintStream out) {
    boolean found = false;
    for (NodeType type : schema.type(name).stream().toList()) {
      out.println(
          type.kind().name().toLowerCase(java.util.Locale.ROOT) + " " + name + "  " + type.doc());
      fields(type.fields(), out);
      found = true;
    }
    for (VariantType variant : schema.variant(name).stream().toList()) {
      out.println(
          "variant " + name + " = " + String.join(" | ", variant.arms()) + "  " + variant.doc());
      fields(variant.common(), out);
      found = true;
    }
    for (EnumType type : schema.enumeration(name).stream().toList()) {
      out.println("enum " + name + "  " + type.doc());
      out.println("  " + String.join(type.ordered() ? " < " : ", ", type.constants()));
      found = true;
    }
    List<Signature> all = new ArrayList<>(schema.functions(name));
    all.addAll(schema.methods(name));
    schema
        .methods()
        .values()
        .forEach(
            list ->
                list.stream()
                    .filter(m -> m.receiver().map(r -> r.toString().equals(name)).orElse(false))
                    .forEach(all::add));
    for (Signature signature : all) {
      out.println("  " + signature.text());
      out.println("      " + signature.doc());
      signature.example().ifPresent(e -> out.println("      example: " + e));
    }
    return found || !all.isEmpty();
  }

  private static void fields(List<Field> fields, PrintStream out) {
    for (Field field : fields) {
      String type =
          field.type()
              + field.defaultText().map(d -> " = " + d).orElse("")
              + (field.is(Field.Mark.OPEN) ? " .." : "");
      out.println(
          String.format(
              java.util.Locale.ROOT, "  %-24s %-28s %s", field.name(), type, field.doc()));
      field.unknownWhen().ifPresent(u -> out.println(" ".repeat(56) + "unknown: " + u));
    }
  }
}
