package io.plimsoll.render;

import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import java.io.IOException;
import java.util.List;

/**
 * GitLab's code quality report; it compares fingerprints with those of the target branch itself.
 */
record GitlabReport(Report report) {

  void write(Appendable out) throws IOException {
    List<Finding> said =
        report.findings().stream().filter(f -> f.outcome() == Outcome.FAIL || f.gating()).toList();
    Json.indented(out, json -> json.array(said, f -> json.object(() -> finding(json, f))));
  }

  private static void finding(Json json, Finding finding) {
    json.text("description", finding.message());
    json.text("check_name", finding.rule().fullName());
    json.text("fingerprint", finding.fingerprint());
    json.text("severity", severity(finding));
    json.object(
        "location",
        () -> {
          json.text("path", finding.path());
          json.object("lines", () -> json.number("begin", finding.line()));
        });
  }

  private static String severity(Finding finding) {
    return switch (finding.severity()) {
      case CRITICAL -> "blocker";
      case HIGH -> "critical";
      case MEDIUM -> "major";
      case LOW -> "minor";
      case INFO -> "info";
    };
  }
}
