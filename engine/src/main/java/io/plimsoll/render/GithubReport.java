package io.plimsoll.render;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Workflow commands of GitHub, which it shows beside the lines of a change: what gates as errors,
 * the rest by its severity.
 */
record GithubReport(Report report) {

  void write(Appendable out) throws IOException {
    for (Finding finding : report.findings()) {
      boolean said = finding.gating() || (finding.outcome() == Outcome.FAIL && !finding.known());
      if (said) {
        String title = finding.rule().name() + " (" + finding.severity().word() + ")";
        out.append(command(level(finding), finding.place(), title, finding.message()));
      }
    }
    for (Diagnostic diagnostic : report.diagnostics()) {
      String level =
          switch (diagnostic.level()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "notice";
          };
      String title = diagnostic.code().name();
      out.append(command(level, diagnostic.place(), title, diagnostic.message()));
    }
    Closing closing = new Closing(report);
    for (String line : closing.gaps()) {
      out.append(command("notice", Optional.empty(), "not judged", line));
    }
    out.append(Plain.line(closing.counts())).append("\n");
  }

  private static String level(Finding finding) {
    if (finding.gating()) {
      return "error";
    }
    return finding.severity().isAtLeast(Severity.MEDIUM) ? "warning" : "notice";
  }

  private static String command(String level, Optional<Span> place, String title, String message) {
    String where = place.map(GithubReport::properties).orElse("");
    return "::" + level + " " + where + "title=" + property(title) + "::" + data(message) + "\n";
  }

  private static String properties(Span place) {
    String file = "file=" + property(place.source().name());
    String from = ",line=" + place.line() + ",endLine=" + place.to().line();
    // the columns of a place over several lines would be refused
    String columns =
        place.line() == place.to().line()
            ? ",col=" + place.from().column() + ",endColumn=" + place.to().column()
            : "";
    return file + from + columns + ",";
  }

  private static String data(String text) {
    List<String> lines = text.lines().map(l -> Plain.line(l).replace("%", "%25")).toList();
    return String.join("%0A", lines);
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
