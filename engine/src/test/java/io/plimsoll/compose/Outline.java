package io.plimsoll.compose;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes trees as text, with their places or without. */
final class Outline {
  private final boolean places;
  private final StringBuilder out = new StringBuilder();

  private Outline(boolean places) {
    this.places = places;
  }

  /** Keys sorted, without places: what two spellings of one project share. */
  static String sorted(Tree tree) {
    return switch (tree) {
      case Tree.Leaf l -> quoted(l);
      case Tree.Nothing n -> "nothing";
      case Tree.Gap g -> "?(" + g.reason() + ")";
      case Tree.Items i ->
          i.items().stream().map(Outline::sorted).collect(Collectors.joining(", ", "[", "]"));
      case Tree.Fields f ->
          f.entries().values().stream()
                  .sorted(Comparator.comparing(Tree.Field::name))
                  .map(e -> e.name() + ": " + sorted(e.value()))
                  .collect(Collectors.joining(", ", "{", "}"))
              + f.open().map(g -> "+?(" + g.reason() + ")").orElse("");
    };
  }

  /** Everything: keys in their order, places, what was replaced. */
  static String of(ComposeProject project) {
    Outline outline = new Outline(true);
    outline.line(0, "project " + project.name().orElse("(no name)"));
    project.open().ifPresent(g -> outline.line(0, "open: " + g.reason()));
    outline.fields(project.root(), 0);
    for (ComposeService service : project.services()) {
      outline.service(service);
    }
    project
        .diagnostics()
        .forEach(
            d ->
                outline.line(
                    0,
                    d.place().map(p -> p + ": ").orElse("")
                        + d.code()
                        + ": "
                        + d.message()
                        + d.labels().stream()
                            .map(l -> l.text())
                            .filter(t -> !t.isEmpty())
                            .map(t -> " (" + t + ")")
                            .collect(Collectors.joining())));
    return outline.out.toString();
  }

  private void service(ComposeService service) {
    List<String> said = new ArrayList<>();
    if (!service.active().equals(Optional.of(true))) {
      said.add(service.active().isPresent() ? "inactive" : "active?");
    }
    files(service.envFiles(), "env", said);
    files(service.labelFiles(), "label", said);
    if (!said.isEmpty()) {
      line(0, "service " + service.name() + ": " + String.join("; ", said));
    }
  }

  private static void files(
      Collection<ComposeService.NamedFile> files, String kind, List<String> said) {
    for (ComposeService.NamedFile file : files) {
      switch (file) {
        case ComposeService.Read r ->
            r.entries()
                .forEach(
                    e ->
                        said.add(
                            kind
                                + " "
                                + e.name()
                                + e.value().map(v -> "=" + v.written()).orElse("")
                                + " @"
                                + e.span()));
        case ComposeService.Unread u -> said.add(kind + " ?(" + u.gap().reason() + ")");
      }
    }
  }

  private void fields(Tree.Fields fields, int depth) {
    for (Tree.Field field : fields.entries().values()) {
      value(field.name() + ":", field.value(), depth);
    }
    fields.open().ifPresent(g -> line(depth, "… ?(" + g.reason() + ")"));
  }

  private void value(String label, Tree tree, int depth) {
    switch (tree) {
      case Tree.Leaf l -> line(depth, label + " " + quoted(l) + place(l));
      case Tree.Nothing n -> line(depth, label + place(n));
      case Tree.Gap g -> line(depth, label + " ?(" + g.reason() + ")" + place(g));
      case Tree.Items i -> {
        line(depth, label + place(i));
        i.items().forEach(item -> value("-", item, depth + 1));
      }
      case Tree.Fields f -> {
        line(depth, label + place(f));
        fields(f, depth + 1);
      }
    }
  }

  private static String quoted(Tree.Leaf leaf) {
    StringBuilder text = new StringBuilder();
    for (Part part : leaf.text().parts()) {
      switch (part) {
        case Part.Literal l -> {
          String shown = l.text().replace("\n", "\\n");
          text.append(
              l.variable()
                  .map(v -> "«" + v + (l.isAssumed() ? "?" : "") + ":" + shown + "»")
                  .orElse(shown));
        }
        case Part.Hole h -> text.append("⟨").append(h.written()).append("⟩");
      }
    }
    return "`" + text + "`";
  }

  private String place(Tree tree) {
    if (!places) {
      return "";
    }
    String replaced =
        tree.place().replaced().stream().map(s -> " < " + s).collect(Collectors.joining());
    return " @" + tree.span() + replaced;
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }
}
