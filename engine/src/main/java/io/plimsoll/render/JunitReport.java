package io.plimsoll.render;

import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.report.RuleResult;
import io.plimsoll.report.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JUnit XML: a suite for each package of rules, a case for each finding and for each rule without
 * one. Only what gates is a failure, so that a test page and the exit code agree; the rest is
 * skipped with its reason.
 */
record JunitReport(Report report) {

  /** A case; the last two are empty for one that passed. */
  private record Case(String name, String kind, String message, String body) {}

  void write(Appendable out) throws IOException {
    Map<String, List<Case>> suites = new TreeMap<>();
    for (RuleResult rule : report.rules()) {
      suites.computeIfAbsent(rule.rule().packageName(), p -> new ArrayList<>()).addAll(cases(rule));
    }
    List<Case> all = suites.values().stream().flatMap(List::stream).toList();
    out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"plimsoll\"")
        .append(numbers(all))
        .append(">\n");
    for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
      out.append("  <testsuite name=\"")
          .append(Xml.text(suite.getKey()))
          .append("\"")
          .append(numbers(suite.getValue()))
          .append(" errors=\"0\">\n");
      for (Case one : suite.getValue()) {
        out.append(element(suite.getKey(), one));
      }
      out.append("  </testsuite>\n");
    }
    out.append("</testsuites>\n");
  }

  private static String numbers(List<Case> cases) {
    return " tests=\""
        + cases.size()
        + "\" failures=\""
        + cases.stream().filter(c -> c.kind().equals("failure")).count()
        + "\" skipped=\""
        + cases.stream().filter(c -> c.kind().equals("skipped")).count()
        + "\"";
  }

  private List<Case> cases(RuleResult rule) {
    List<Finding> findings =
        report.findings().stream().filter(f -> f.rule().equals(rule.rule())).toList();
    String name = rule.rule().name();
    if (!findings.isEmpty()) {
      return findings.stream().map(JunitReport::found).toList();
    }
    return List.of(
        rule.status() == Status.PASS
            ? new Case(name, "", "", "")
            : new Case(name, "skipped", rule.status().word().replace('_', ' '), ""));
  }

  private static Case found(Finding finding) {
    String place = finding.path() + ":" + finding.line() + ":" + finding.column();
    String name = finding.rule().name() + " at " + place;
    if (finding.gating()) {
      String body =
          finding.severity().word()
              + ": "
              + finding.message()
              + "\n"
              + finding.rule().title()
              + "\nin "
              + String.join(", ", finding.targets());
      return new Case(name, "failure", finding.message(), body);
    }
    return new Case(name, "skipped", why(finding) + ": " + finding.message(), "");
  }

  private static String why(Finding finding) {
    if (finding.known()) {
      return "known to the baseline";
    }
    return finding.outcome() == Outcome.FAIL
        ? finding.severity().word() + ", which does not gate"
        : finding.outcome().word().replace('_', ' ');
  }

  private static String element(String suite, Case one) {
    String head =
        "    <testcase classname=\"" + Xml.text(suite) + "\" name=\"" + Xml.text(one.name()) + "\"";
    if (one.kind().isEmpty()) {
      return head + "/>\n";
    }
    String inner = "      <" + one.kind() + " message=\"" + Xml.text(one.message()) + "\"";
    String closed =
        one.body().isEmpty()
            ? inner + "/>\n"
            : inner + ">" + Xml.text(one.body()) + "</" + one.kind() + ">\n";
    return head + ">\n" + closed + "    </testcase>\n";
  }
}
