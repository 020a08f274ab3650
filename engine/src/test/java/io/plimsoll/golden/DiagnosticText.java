package io.plimsoll.golden;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Edit;
import io.plimsoll.diagnostic.Label;
import io.plimsoll.source.Position;
import io.plimsoll.source.Span;
import java.util.List;

/** Prints diagnostics for golden files: all that they say, without excerpts. */
public final class DiagnosticText {
  private DiagnosticText() {}

  /** The diagnostics, each beginning with its place, code and message. */
  public static String of(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    diagnostics.forEach(d -> print(d, out));
    return out.toString();
  }

  private static void print(Diagnostic diagnostic, StringBuilder out) {
    String place = diagnostic.place().map(DiagnosticText::place).orElse("-");
    out.append(place).append(' ').append(diagnostic.code()).append(": ");
    out.append(diagnostic.message()).append('\n');
    for (Label label : diagnostic.labels()) {
      out.append("  at ").append(place(label.span())).append(' ');
      out.append(quoted(label.span().text()));
      out.append(label.text().isEmpty() ? "" : ": " + label.text()).append('\n');
    }
    diagnostic.notes().forEach(n -> out.append("  note: ").append(n).append('\n'));
    diagnostic.help().ifPresent(h -> out.append("  help: ").append(h).append('\n'));
    for (Edit edit : diagnostic.edits()) {
      out.append("  edit ").append(place(edit.span())).append(' ');
      out.append(quoted(edit.span().text())).append(" -> ");
      out.append(quoted(edit.replacement())).append('\n');
    }
  }

  private static String place(Span span) {
    Position from = span.from();
    return from.line() + ":" + from.column();
  }

  private static String quoted(String text) {
    return '`' + text.replace("\r", "\\r").replace("\n", "\\n") + '`';
  }
}
