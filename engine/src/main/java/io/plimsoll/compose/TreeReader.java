package io.plimsoll.compose;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.document.Broken;
import io.plimsoll.document.DocumentNode;
import io.plimsoll.document.Mapping;
import io.plimsoll.document.Scalar;
import io.plimsoll.document.Sequence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a document into a tree: variables of values replaced, tags of merging noted. */
final class TreeReader {
  private final String directory;
  private final Variables variables;
  private final Problems problems;

  TreeReader(String directory, Variables variables, Problems problems) {
    this.directory = directory;
    this.variables = variables;
    this.problems = problems;
  }

  Tree read(DocumentNode node) {
    Place place = place(node);
    if (place.isReset()) {
      return new Tree.Nothing(place);
    }
    return switch (node) {
      case Scalar s ->
          s.isNull() ? new Tree.Nothing(place) : new Tree.Leaf(text(s), s.isQuoted(), place);
      case Sequence s -> new Tree.Items(items(s), place);
      case Mapping m -> new Tree.Fields(fields(m), Optional.empty(), place);
      case Broken b -> Tree.Gap.malformed("syntax", "it could not be read", place);
    };
  }

  private List<Tree> items(Sequence sequence) {
    List<Tree> items = new ArrayList<>(sequence.items().size());
    for (DocumentNode item : sequence.items()) {
      Tree tree = read(item);
      if (!tree.place().isReset()) {
        items.add(tree);
      }
    }
    return items;
  }

  private Map<String, Tree.Field> fields(Mapping mapping) {
    Map<String, Tree.Field> fields = new LinkedHashMap<>();
    for (Mapping.Entry entry : mapping.entries()) {
      String name = entry.name();
      fields.put(name, new Tree.Field(name, entry.key().span(), read(entry.value())));
    }
    return fields;
  }

  private Place place(DocumentNode node) {
    Place.Handling handling =
        switch (node.tag().orElse("")) {
          case "reset" -> Place.Handling.RESET;
          case "override" -> Place.Handling.OVERRIDE;
          default -> Place.Handling.MERGE;
        };
    return Place.of(node.place(), directory).handled(handling);
  }

  private ComposeText text(Scalar scalar) {
    return Interpolation.of(scalar.text(), variables, new At(scalar));
  }

  /** Complaints about the variables of a scalar. */
  private final class At implements Interpolation.Complaints {
    private final Scalar scalar;

    At(Scalar scalar) {
      this.scalar = scalar;
    }

    @Override
    public void malformed(String written) {
      problems.add(
          Diagnostic.at(
                  scalar.place(), Code.E1305, "`" + shortened(written) + "` names no variable")
              .help("write `${NAME}`, `${NAME:-default}`, or `$$` for a dollar sign"));
    }

    @Override
    public void required(String variable, String message) {
      String why = message.isEmpty() ? "" : ": " + message;
      problems.add(
          Diagnostic.at(
                  scalar.place(), Code.E1306, "the variable `" + variable + "` has no value" + why)
              .help("give it in `.env` or with `--env-file`"));
    }

    private static String shortened(String written) {
      int most = 40;
      return written.length() > most ? written.substring(0, most) + "…" : written;
    }
  }
}
