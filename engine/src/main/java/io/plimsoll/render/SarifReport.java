package io.plimsoll.render;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.report.Finding;
import io.plimsoll.report.InputUsed;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.report.RuleResult;
import io.plimsoll.report.UnknownGroup;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * SARIF 2.1.0 (OASIS): findings as results, what could not be told only where it gates (kind {@code
 * open}), the rest of it and the diagnostics as notifications.
 */
final class SarifReport {
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final Report report;
  private final Map<String, Integer> indices = new HashMap<>();

  SarifReport(Report report) {
    this.report = report;
    for (RuleResult rule : report.rules()) {
      indices.put(rule.rule().fullName(), indices.size());
    }
  }

  void write(Appendable out) throws IOException {
    Json.indented(
        out,
        json ->
            json.object(
                () -> {
                  json.text("$schema", SCHEMA);
                  json.text("version", "2.1.0");
                  json.array("runs", List.of(report), r -> json.object(() -> run(json)));
                }));
  }

  private void run(Json json) {
    json.object(
        "tool",
        () ->
            json.object(
                "driver",
                () -> {
                  json.text("name", report.tool().name());
                  json.text("version", report.tool().version());
                  json.array(
                      "rules",
                      report.rules(),
                      r -> json.object(() -> new SarifRule(json, r).write()));
                }));
    json.array("invocations", List.of(report), r -> json.object(() -> invocation(json)));
    json.array("artifacts", report.inputs(), i -> json.object(() -> artifact(json, i)));
    json.text("columnKind", "unicodeCodePoints");
    json.array("results", results(), f -> json.object(() -> result(json, f)));
  }

  /** Failed or waived, and what gates without having been told. */
  private List<Finding> results() {
    return report.findings().stream()
        .filter(f -> f.outcome() != Outcome.NOT_EVALUABLE || f.gating())
        .toList();
  }

  private void result(Json json, Finding finding) {
    boolean compared = report.summary().baseline() > 0;
    int index = indices.getOrDefault(finding.rule().fullName(), -1);
    new SarifResult(json, finding, index, compared).write();
  }

  private void artifact(Json json, InputUsed input) {
    json.object("location", () -> json.text("uri", SarifLocation.uri(input.path())));
    json.object(
        "hashes",
        () -> {
          int colon = input.digest().indexOf(':');
          if (colon > 0) {
            String name = input.digest().substring(0, colon).replace("sha256", "sha-256");
            json.text(name, input.digest().substring(colon + 1));
          }
        });
  }

  private void invocation(Json json) {
    json.bool("executionSuccessful", report.diagnostics().stream().noneMatch(Diagnostic::isError));
    json.text("startTimeUtc", report.now().toString());
    json.array(
        "toolExecutionNotifications",
        report.diagnostics(),
        d -> json.object(() -> notification(json, d)));
    json.array(
        "toolConfigurationNotifications", report.unknowns(), g -> json.object(() -> gap(json, g)));
  }

  private static void notification(Json json, Diagnostic diagnostic) {
    json.object("descriptor", () -> json.text("id", diagnostic.code().name()));
    json.text("level", diagnostic.level().name().toLowerCase(Locale.ROOT));
    json.object("message", () -> json.text("text", diagnostic.message()));
    diagnostic
        .place()
        .ifPresent(
            p ->
                json.array(
                    "locations",
                    List.of(p),
                    x -> json.object(() -> new SarifLocation(json).physical(x))));
  }

  private static void gap(Json json, UnknownGroup group) {
    json.object("descriptor", () -> json.text("id", "not-judged/" + group.kind().word()));
    json.text("level", group.gating() ? "error" : "note");
    String text = group.text().isEmpty() ? group.cause() + " is missing" : group.text();
    String hint = group.hint().isEmpty() ? "" : ": " + group.hint();
    json.object(
        "message",
        () -> json.text("text", "not judged by " + group.rules() + " rules: " + text + hint));
    group
        .place()
        .ifPresent(
            p ->
                json.array(
                    "locations",
                    List.of(p),
                    x -> json.object(() -> new SarifLocation(json).physical(x))));
    json.object(
        "properties",
        () -> {
          json.text("cause", group.cause());
          json.number("rules", group.rules());
          json.number("verdicts", group.verdicts());
          json.number("skipped", group.skipped());
        });
  }
}
