package io.plimsoll.render;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.report.RuleResult;
import io.plimsoll.source.Span;
import java.io.IOException;
import java.util.List;

/** One page without scripts and without anything from elsewhere. */
record HtmlReport(Report report) {
  private static final String STYLE =
      """
      body{font:15px/1.45 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
      table{border-collapse:collapse;width:100%}
      td,th{border-bottom:1px solid #ccc;padding:.35rem .6rem;text-align:left;vertical-align:top}
      code{font-family:ui-monospace,monospace}
      .critical,.high{color:#a40000}.medium{color:#8a5a00}.low,.info{color:#1f5f8b}
      .waived,.not_evaluable{color:#555}
      """;

  void write(Appendable out) throws IOException {
    Closing closing = new Closing(report);
    out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.append("<title>Plimsoll report</title>\n<style>\n").append(STYLE).append("</style>\n");
    out.append("</head>\n<body>\n<h1>Plimsoll report</h1>\n");
    paragraph(closing.counts(), out);
    paragraph(
        "profile "
            + report.policy().profile()
            + ", "
            + report.policy().rules()
            + " rules, judged at "
            + report.now(),
        out);
    findings(out);
    list("Not judged", closing.gaps(), out);
    list("Not configured", closing.unconfigured(), out);
    list("Policy tables", closing.tables(), out);
    list("Diagnostics", report.diagnostics().stream().map(HtmlReport::said).toList(), out);
    rules(out);
    out.append("</body>\n</html>\n");
  }

  private void findings(Appendable out) throws IOException {
    out.append("<h2>Findings</h2>\n<table>\n<tr><th>severity</th><th>rule</th><th>place</th>");
    out.append("<th>finding</th></tr>\n");
    for (Finding finding : report.findings()) {
      out.append("<tr>");
      cell(finding.severity().word(), standing(finding), out);
      cell("", finding.rule().name(), out);
      cell("", finding.path() + ":" + finding.line(), out);
      cell(finding.outcome().word(), text(finding), out);
      out.append("</tr>\n");
    }
    out.append("</table>\n");
  }

  private static String standing(Finding finding) {
    String outcome =
        finding.outcome() == Outcome.FAIL ? "" : ", " + finding.outcome().word().replace('_', ' ');
    String known = finding.known() ? ", known" : "";
    return finding.severity().word() + outcome + known + (finding.gating() ? ", gates" : "");
  }

  private static String text(Finding finding) {
    String waived = finding.waiver().map(w -> " (waived: " + w.reason() + ")").orElse("");
    String fix = finding.fix().map(f -> " Fix: " + Edits.words(finding, f)).orElse("");
    return finding.message() + waived + fix;
  }

  private void rules(Appendable out) throws IOException {
    out.append("<h2>Rules</h2>\n<table>\n<tr><th>rule</th><th>title</th><th>status</th></tr>\n");
    for (RuleResult rule : report.rules()) {
      out.append("<tr>");
      cell("", rule.rule().fullName(), out);
      cell("", rule.rule().title(), out);
      cell(rule.status().word(), rule.status().word().replace('_', ' '), out);
      out.append("</tr>\n");
    }
    out.append("</table>\n");
  }

  private static String said(Diagnostic diagnostic) {
    String place = diagnostic.place().map(Span::toString).map(p -> p + ": ").orElse("");
    return place + diagnostic.code() + ": " + diagnostic.message();
  }

  private static void list(String title, List<String> lines, Appendable out) throws IOException {
    if (!lines.isEmpty()) {
      out.append("<h2>").append(title).append("</h2>\n<ul>\n");
      for (String line : lines) {
        out.append("<li>").append(Xml.text(Plain.line(line))).append("</li>\n");
      }
      out.append("</ul>\n");
    }
  }

  private static void paragraph(String text, Appendable out) throws IOException {
    out.append("<p>").append(Xml.text(text)).append("</p>\n");
  }

  private static void cell(String style, String text, Appendable out) throws IOException {
    String attribute = style.isEmpty() ? "" : " class=\"" + style + "\"";
    out.append("<td").append(attribute).append(">");
    out.append(Xml.text(Plain.line(text))).append("</td>");
  }
}
