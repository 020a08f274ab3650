package io.plimsoll.render;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Label;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Diagnostics for people, with excerpt and carets; the only renderer that draws them. */
public final class DiagnosticText {
  private static final String NEWLINE = "\n";

  private final Ink ink;

  public DiagnosticText(boolean colours) {
    this.ink = new Ink(colours);
  }

  /** Writes diagnostics in the given order with an empty line between them. */
  public void write(List<Diagnostic> diagnostics, Appendable out) throws IOException {
    boolean first = true;
    for (Diagnostic diagnostic : diagnostics) {
      out.append(first ? "" : NEWLINE);
      first = false;
      for (String line : lines(diagnostic)) {
        out.append(line).append(NEWLINE);
      }
    }
  }

  List<String> lines(Diagnostic diagnostic) {
    List<String> lines = new ArrayList<>();
    lines.add(title(diagnostic));
    List<Excerpt.Mark> marks = new ArrayList<>();
    for (Label label : diagnostic.labels()) {
      marks.add(new Excerpt.Mark(label.span(), label.text(), marks.isEmpty()));
    }
    Excerpt excerpt = new Excerpt(ink, marks);
    lines.addAll(excerpt.lines(Optional.empty()));
    diagnostic.notes().forEach(n -> note(excerpt, n, lines));
    diagnostic.help().ifPresent(h -> note(excerpt, "help: " + h, lines));
    return lines;
  }

  private String title(Diagnostic diagnostic) {
    String level = diagnostic.level().name().toLowerCase(Locale.ROOT);
    String head = level + "[" + diagnostic.code() + "]";
    return ink.level(diagnostic.level(), head)
        + ": "
        + ink.strong(Plain.line(diagnostic.message()));
  }

  /** Further lines of a note stand below its first. */
  private void note(Excerpt excerpt, String text, List<String> lines) {
    String sign = ink.quiet("=") + " ";
    for (String line : text.lines().toList()) {
      lines.add((excerpt.margin() + sign + Plain.line(line)).stripTrailing());
      sign = "  ";
    }
  }
}
