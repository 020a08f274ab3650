package io.plimsoll.examples;

import io.plimsoll.schema.EnumType;
import io.plimsoll.schema.Field;
import io.plimsoll.schema.NodeType;
import io.plimsoll.schema.Schema;
import io.plimsoll.schema.Signature;
import io.plimsoll.schema.VariantType;
import io.plimsoll.schema.View;
import java.util.List;
import java.util.Locale;

/** The page on the model that policies see, made from the schema. */
record ModelPage(Schema schema) {

  String text() {
    StringBuilder out = new StringBuilder();
    out.append("# The model\n\nGenerated from the schema, version ")
        .append(Schema.VERSION)
        .append(".\n\n");
    out.append(
        """
        `T?`: absent where the source says nothing. `..`: the list may have a part that could not be read. *derived*: computed by the
        engine. Every field is unknown when it hangs on a variable without a value; where else it is unknown is said beside it. Every
        node and value also has `file`, `line` and `text`.

        """);
    out.append("## Views\n\n| view | type | |\n|---|---|---|\n");
    for (View view : schema.views()) {
      out.append("| `")
          .append(view.name())
          .append("` | `")
          .append(cell(view.type().toString()))
          .append("` | ")
          .append(cell(view.doc()))
          .append(" |\n");
    }
    out.append("\n## Types\n\n");
    schema.types().forEach(type -> type(type, out));
    out.append("## Variants\n\n");
    schema.variants().forEach(variant -> variant(variant, out));
    out.append("## Enums\n\n| enum | constants | |\n|---|---|---|\n");
    schema.enums().forEach(type -> enumeration(type, out));
    out.append("\n## Functions\n\nA function may be called as `f(x, y)` or `x.f(y)`.\n\n");
    schema.functions().values().forEach(forms -> signatures(forms, out));
    return out.toString();
  }

  private void type(NodeType type, StringBuilder out) {
    out.append("### ")
        .append(type.name())
        .append("\n\n")
        .append(type.doc())
        .append(" (")
        .append(type.kind().name().toLowerCase(Locale.ROOT))
        .append(")\n\n");
    fields(
        type.fields().stream()
            .filter(f -> !List.of("file", "line", "text").contains(f.name()))
            .toList(),
        out);
    List<Signature> own =
        schema.methods().values().stream()
            .flatMap(List::stream)
            .filter(m -> m.receiver().map(r -> r.toString().equals(type.name())).orElse(false))
            .toList();
    if (!own.isEmpty()) {
      signatures(own, out);
      out.append('\n');
    }
  }

  private static void fields(List<Field> fields, StringBuilder out) {
    if (fields.isEmpty()) {
      return;
    }
    out.append("| field | type | |\n|---|---|---|\n");
    for (Field field : fields) {
      String open = field.is(Field.Mark.OPEN) ? " .." : "";
      out.append("| `")
          .append(field.name())
          .append("` | `")
          .append(cell(field.type().toString()))
          .append(open)
          .append("` | ")
          .append(cell(field.doc()));
      field.defaultText().ifPresent(d -> out.append("; default `").append(cell(d)).append('`'));
      field.unknownWhen().ifPresent(u -> out.append("; unknown: ").append(cell(u)));
      out.append(field.is(Field.Mark.DERIVED) ? "; *derived*" : "").append(" |\n");
    }
    out.append('\n');
  }

  private static void variant(VariantType variant, StringBuilder out) {
    out.append("### ")
        .append(variant.name())
        .append("\n\n")
        .append(variant.doc())
        .append(": `")
        .append(String.join("`, `", variant.arms()))
        .append("`\n\n");
    fields(variant.common(), out);
  }

  private static void enumeration(EnumType type, StringBuilder out) {
    String constants = String.join(type.ordered() ? " < " : ", ", type.constants());
    out.append("| `")
        .append(type.name())
        .append("` | ")
        .append(cell(constants))
        .append(" | ")
        .append(cell(type.doc()))
        .append(" |\n");
  }

  private static void signatures(List<Signature> forms, StringBuilder out) {
    for (Signature form : forms) {
      out.append("* `").append(form.text()).append("`: ").append(form.doc());
      form.example().ifPresent(e -> out.append("; `").append(e).append('`'));
      out.append('\n');
    }
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}
