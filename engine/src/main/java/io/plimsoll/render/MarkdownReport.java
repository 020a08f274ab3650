package io.plimsoll.render;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Report;
import io.plimsoll.source.Span;
import java.io.IOException;
import java.util.List;

/** A summary in GitHub's Markdown. */
record MarkdownReport(Report report, Show show) {
  private static final String NEWLINE = "\n";

  void write(Appendable out) throws IOException {
    Closing closing = new Closing(report);
    out.append("## Plimsoll: ").append(cell(closing.counts())).append(NEWLINE);
    List<Finding> shown = report.findings().stream().filter(show::has).toList();
    if (!shown.isEmpty()) {
      out.append("\n| severity | rule | place | finding |\n|---|---|---|---|\n");
      for (Finding finding : shown) {
        out.append(row(finding)).append(NEWLINE);
      }
    }
    list("Diagnostics", report.diagnostics().stream().map(MarkdownReport::said).toList(), out);
    list("Not judged", closing.gaps().stream().map(MarkdownReport::cell).toList(), out);
    list("Not configured", closing.unconfigured().stream().map(MarkdownReport::cell).toList(), out);
  }

  private static void list(String title, List<String> lines, Appendable out) throws IOException {
    if (!lines.isEmpty()) {
      out.append("\n### ").append(title).append("\n\n");
      for (String line : lines) {
        out.append("* ").append(line).append(NEWLINE);
      }
    }
  }

  private static String row(Finding finding) {
    String gates = finding.gating() ? " **gates**" : "";
    String place = finding.path() + ":" + finding.line();
    return "| "
        + finding.severity().word()
        + gates
        + " | "
        + cell(finding.rule().name())
        + " | "
        + cell(place)
        + " | "
        + cell(finding.message())
        + " |";
  }

  private static String said(Diagnostic diagnostic) {
    String place = diagnostic.place().map(Span::toString).map(p -> p + ": ").orElse("");
    return cell(place + diagnostic.code() + ": " + diagnostic.message());
  }

  /** Text of inputs must neither end a cell nor become markup. */
  private static String cell(String text) {
    StringBuilder cell = new StringBuilder();
    Plain.line(text)
        .codePoints()
        .forEach(
            c -> {
              if ("\\`*_[]<>|#~".indexOf(c) >= 0) {
                cell.append('\\');
              }
              cell.appendCodePoint(c);
            });
    return cell.toString();
  }
}
