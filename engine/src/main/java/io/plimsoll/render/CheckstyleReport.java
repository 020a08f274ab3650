package io.plimsoll.render;

import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Checkstyle XML: what failed, and what gates though it could not be told, by file. */
record CheckstyleReport(Report report) {

  void write(Appendable out) throws IOException {
    Map<String, List<Finding>> files = new TreeMap<>();
    for (Finding finding : report.findings()) {
      if (finding.outcome() == Outcome.FAIL || finding.gating()) {
        files.computeIfAbsent(finding.path(), p -> new ArrayList<>()).add(finding);
      }
    }
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n");
    for (Map.Entry<String, List<Finding>> file : files.entrySet()) {
      out.append("  <file name=\"").append(Xml.text(file.getKey())).append("\">\n");
      for (Finding finding : file.getValue()) {
        out.append(error(finding));
      }
      out.append("  </file>\n");
    }
    out.append("</checkstyle>\n");
  }

  private static String error(Finding finding) {
    String severity =
        switch (finding.severity()) {
          case CRITICAL, HIGH -> "error";
          case MEDIUM -> "warning";
          case LOW, INFO -> "info";
        };
    return "    <error line=\""
        + finding.line()
        + "\" column=\""
        + finding.column()
        + "\" severity=\""
        + severity
        + "\" message=\""
        + Xml.text(finding.message())
        + "\" source=\"plimsoll."
        + Xml.text(finding.rule().fullName())
        + "\"/>\n";
  }
}
