package io.plimsoll.render;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.report.Counts;
import io.plimsoll.report.InputUsed;
import io.plimsoll.report.Report;
import io.plimsoll.report.RuleResult;
import io.plimsoll.report.Status;
import io.plimsoll.report.Summary;
import io.plimsoll.report.TableUsed;
import io.plimsoll.report.UnknownGroup;
import io.plimsoll.typed.Severity;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A report as JSON, version 1: names are frozen, additions are allowed. The schema stands beside
 * this class.
 */
final class JsonReport {
  private static final int VERSION = 1;

  private final Json json;
  private final JsonParts parts;

  private JsonReport(Json json) {
    this.json = json;
    this.parts = new JsonParts(json);
  }

  static void write(Report report, Appendable out) throws IOException {
    Json.indented(out, json -> new JsonReport(json).report(report));
  }

  /** One document for each finding, then one for each group of unknowns, then the summary. */
  static void writeLines(Report report, Appendable out) throws IOException {
    for (var finding : report.findings()) {
      Json.line(
          out,
          json ->
              json.object(
                  () -> json.object("finding", () -> new JsonParts(json).finding(finding))));
    }
    for (UnknownGroup group : report.unknowns()) {
      Json.line(
          out,
          json -> json.object(() -> json.object("unknown", () -> new JsonReport(json).gap(group))));
    }
    for (Diagnostic diagnostic : report.diagnostics()) {
      Json.line(
          out,
          json ->
              json.object(
                  () ->
                      json.object("diagnostic", () -> new JsonParts(json).diagnostic(diagnostic))));
    }
    Json.line(
        out,
        json ->
            json.object(
                () -> {
                  json.number("version", VERSION);
                  new JsonReport(json).head(report);
                }));
  }

  private void report(Report report) {
    json.object(
        () -> {
          json.number("version", VERSION);
          head(report);
          json.array("findings", report.findings(), f -> json.object(() -> parts.finding(f)));
          json.array("unknowns", report.unknowns(), g -> json.object(() -> gap(g)));
          json.array("rules", report.rules(), r -> json.object(() -> rule(r)));
          json.array(
              "diagnostics", report.diagnostics(), d -> json.object(() -> parts.diagnostic(d)));
        });
  }

  private void head(Report report) {
    json.object(
        "tool",
        () -> {
          json.text("name", report.tool().name());
          json.text("version", report.tool().version());
        });
    json.text("now", report.now().toString());
    json.object(
        "policy",
        () -> {
          json.text("profile", report.policy().profile());
          json.text("digest", report.policy().digest());
          json.number("rules", report.policy().rules());
          json.text("fail_on", report.gate().failOn().map(Severity::word).orElse("never"));
          json.array("tables", report.policy().tables(), t -> json.object(() -> table(t)));
        });
    json.array("inputs", report.inputs(), i -> json.object(() -> input(i)));
    json.object("summary", () -> summary(report.summary()));
  }

  private void table(TableUsed table) {
    json.text("name", table.name());
    json.text("path", table.path());
    table.taken().ifPresent(day -> json.text("taken", day.toString()));
  }

  private void input(InputUsed input) {
    json.text("path", input.path());
    json.text("kind", input.kind());
    json.text("digest", input.digest());
    json.text("target", input.target());
  }

  private void summary(Summary summary) {
    counts(summary.verdicts());
    json.number("skipped", summary.skipped());
    json.number("gating", summary.gating());
    json.number("baseline", summary.baseline());
    json.object("by_severity", () -> bySeverity(summary));
  }

  private void bySeverity(Summary summary) {
    List<Severity> worstFirst = Arrays.asList(Severity.values());
    Collections.reverse(worstFirst);
    worstFirst.forEach(s -> json.number(s.word(), summary.bySeverity().getOrDefault(s, 0)));
  }

  private void counts(Counts counts) {
    json.number("fail", counts.fail());
    json.number("pass", counts.pass());
    json.number("not_evaluable", counts.notEvaluable());
    json.number("not_applicable", counts.notApplicable());
    json.number("waived", counts.waived());
  }

  private void gap(UnknownGroup group) {
    json.text("kind", group.kind().name().toLowerCase(Locale.ROOT));
    json.text("cause", group.cause());
    json.number("rules", group.rules());
    json.number("verdicts", group.verdicts());
    json.number("skipped", group.skipped());
    json.bool("gating", group.gating());
    json.text("hint", group.hint());
    json.text("text", group.text());
    group.place().ifPresent(p -> parts.location(p));
  }

  private void rule(RuleResult result) {
    json.text("rule", result.rule().name());
    json.text("package", result.rule().packageName());
    json.text("severity", result.severity().word());
    json.text("status", result.status().word());
    json.object("verdicts", () -> counts(result.verdicts()));
    json.array(
        "scopes",
        result.scopes(),
        s ->
            json.object(
                () -> {
                  json.texts("views", s.views());
                  json.number("subjects", s.subjects());
                  json.text("status", s.status().word());
                }));
    if (result.status() == Status.UNCONFIGURED) {
      json.texts("waits_for", result.waitsFor());
    }
  }
}
