package io.plimsoll.document;

import io.plimsoll.golden.DiagnosticText;
import io.plimsoll.source.Position;
import io.plimsoll.source.Span;

/** Documents as text: every node with its place, its marks and how it was written. */
final class Dump {
  private final StringBuilder out = new StringBuilder();

  static String of(Documents documents) {
    Dump dump = new Dump();
    for (DocumentNode root : documents.roots()) {
      dump.out.append("---\n");
      dump.node("", root, 0);
    }
    return dump.out.append(DiagnosticText.of(documents.diagnostics())).toString();
  }

  private void node(String prefix, DocumentNode node, int depth) {
    out.append("  ".repeat(depth)).append(prefix);
    switch (node) {
      case Scalar s -> line(s.style() + " " + quoted(s.text()), s);
      case Sequence s -> {
        line("list", s);
        s.items().forEach(i -> node("- ", i, depth + 1));
      }
      case Mapping m -> {
        line("mapping", m);
        for (Mapping.Entry entry : m.entries()) {
          String merged = entry.merged().map(p -> " merged at " + place(p)).orElse("");
          node(
              quoted(entry.name()) + " " + place(entry.key().span()) + merged + ": ",
              entry.value(),
              depth + 1);
        }
      }
      case Broken b -> line("broken", b);
    }
  }

  private void line(String what, DocumentNode node) {
    out.append(what).append(' ').append(place(node.span()));
    node.tag().ifPresent(t -> out.append(" !").append(t));
    node.marks().anchor().ifPresent(a -> out.append(" &").append(a));
    node.marks().alias().ifPresent(a -> out.append(" alias at ").append(place(a)));
    out.append('\n');
  }

  private static String quoted(String text) {
    return '"'
        + text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t").replace("\"", "\\\"")
        + '"';
  }

  private static String place(Span span) {
    Position from = span.from();
    Position to = span.to();
    return from.line()
        + ":"
        + from.column()
        + "-"
        + (to.line() == from.line() ? "" : to.line() + ":")
        + to.column();
  }
}
