package io.plimsoll.render;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.source.Span;
import java.io.IOException;
import java.util.Locale;

/** One line for each finding: {@code path:line:column: severity rule: message}. */
record CompactReport(Report report, Show show) {
  private static final String NEWLINE = "\n";

  void write(Appendable out) throws IOException {
    for (Finding finding : report.findings()) {
      if (show.has(finding)) {
        out.append(line(finding)).append(NEWLINE);
      }
    }
    for (Diagnostic diagnostic : report.diagnostics()) {
      out.append(line(diagnostic)).append(NEWLINE);
    }
    Closing closing = new Closing(report);
    for (String line : closing.gaps()) {
      out.append(line).append(NEWLINE);
    }
    for (String line : closing.unconfigured()) {
      out.append(line).append(NEWLINE);
    }
    out.append(closing.counts()).append(NEWLINE);
  }

  private static String line(Finding finding) {
    String waived = finding.outcome() == Outcome.WAIVED ? "waived " : "";
    return Plain.line(finding.path())
        + ":"
        + finding.line()
        + ":"
        + finding.column()
        + ": "
        + waived
        + finding.severity().word()
        + " "
        + finding.rule().name()
        + ": "
        + Plain.line(finding.message());
  }

  private static String line(Diagnostic diagnostic) {
    String place = diagnostic.place().map(Span::toString).map(p -> p + ": ").orElse("");
    return Plain.line(place)
        + diagnostic.level().name().toLowerCase(Locale.ROOT)
        + " "
        + diagnostic.code()
        + ": "
        + Plain.line(diagnostic.message());
  }
}
