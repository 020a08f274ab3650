package io.plimsoll.render;

import io.plimsoll.model.Reason;
import io.plimsoll.report.Report;
import io.plimsoll.report.RuleResult;
import io.plimsoll.report.Status;
import io.plimsoll.report.Summary;
import io.plimsoll.report.UnknownGroup;
import io.plimsoll.typed.Severity;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What a report for people ends with: what could not be judged, in few lines, and the numbers. */
record Closing(Report report) {
  /** Lines on what could not be judged (command contract, "Output"). */
  private static final int MOST = 10;

  /** What could not be judged, gating first, then most rules first. */
  List<String> gaps() {
    List<UnknownGroup> groups =
        report.unknowns().stream()
            .filter(g -> !g.ignored())
            .sorted(Comparator.comparing(g -> !g.gating()))
            .toList();
    List<String> lines = new ArrayList<>();
    groups.stream().limit(MOST).forEach(g -> lines.add(line(g)));
    if (groups.size() > MOST) {
      lines.add("… " + (groups.size() - MOST) + " more");
    }
    return lines;
  }

  private static String line(UnknownGroup group) {
    String hint = group.hint().isEmpty() ? "" : ": " + group.hint();
    String line = rules(group.rules()) + " " + Plain.line(predicate(group) + hint);
    return group.gating() ? line + " (gates)" : line;
  }

  private static String predicate(UnknownGroup group) {
    boolean view = group.kind() == Reason.Kind.MISSING_VIEW;
    if (view && group.verdicts() == 0) {
      return "on " + group.cause() + " skipped";
    }
    if (view && group.skipped() > 0) {
      return "need " + group.cause() + " (" + group.skipped() + " scopes skipped)";
    }
    String place =
        group.place().map(p -> " (" + p.source().name() + ":" + p.line() + ")").orElse("");
    return group.text().startsWith("cannot ")
        ? group.text() + place
        : "cannot tell: " + group.text() + place;
  }

  /** Rules that are not active for want of a value; nothing when there are none. */
  List<String> unconfigured() {
    List<RuleResult> waiting =
        report.rules().stream().filter(r -> r.status() == Status.UNCONFIGURED).toList();
    if (waiting.isEmpty()) {
      return List.of();
    }
    String named =
        waiting.stream()
            .limit(MOST)
            .map(r -> r.rule().name() + " (" + String.join(", ", r.waitsFor()) + ")")
            .collect(Collectors.joining(", "));
    String wait = waiting.size() == 1 ? " waits for a parameter: " : " wait for a parameter: ";
    String more = waiting.size() > MOST ? " … " + (waiting.size() - MOST) + " more" : "";
    return List.of(rules(waiting.size()) + wait + named + more);
  }

  /** The policy tables, each with the day that its rows were true on. */
  List<String> tables() {
    return report.policy().tables().stream()
        .map(t -> t.name() + t.taken().map(day -> " of " + day).orElse(" without a date"))
        .toList();
  }

  /** A reminder of tables whose rows may have changed since. */
  List<String> oldTables() {
    LocalDate today = report.now().atOffset(ZoneOffset.UTC).toLocalDate();
    return report.policy().tables().stream()
        .filter(t -> t.goodUntil().filter(today::isAfter).isPresent())
        .map(
            t ->
                "the policy table "
                    + t.name()
                    + t.taken().map(day -> " is of " + day).orElse(" is old")
                    + ": a newer one goes below `data` in plimsoll.yaml")
        .toList();
  }

  private static String rules(int number) {
    return number == 1 ? "1 rule" : number + " rules";
  }

  /** The numbers, in one line. */
  String counts() {
    Summary summary = report.summary();
    int findings = summary.bySeverity().values().stream().mapToInt(Integer::intValue).sum();
    List<String> numbers = new ArrayList<>();
    numbers.add(findings(findings) + severities(summary) + gate(summary));
    number(numbers, summary.verdicts().pass(), "passed");
    number(numbers, summary.verdicts().notEvaluable(), "not evaluable");
    number(numbers, summary.verdicts().notApplicable(), "not applicable");
    number(numbers, summary.verdicts().waived(), "waived");
    number(numbers, summary.skipped(), "skipped");
    number(numbers, summary.baseline(), "known to the baseline");
    return String.join(", ", numbers);
  }

  private static String findings(int number) {
    return switch (number) {
      case 0 -> "no findings";
      case 1 -> "1 finding";
      default -> number + " findings";
    };
  }

  private static String severities(Summary summary) {
    List<Severity> worstFirst = new ArrayList<>(Arrays.asList(Severity.values()));
    Collections.reverse(worstFirst);
    String all =
        worstFirst.stream()
            .filter(s -> summary.bySeverity().getOrDefault(s, 0) > 0)
            .map(s -> summary.bySeverity().getOrDefault(s, 0) + " " + s.word())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "" : " (" + all + ")";
  }

  private String gate(Summary summary) {
    if (report.gate().failOn().isEmpty()) {
      return "";
    }
    String from = " (fail_on " + report.gate().failOn().get().word() + ")";
    return switch (summary.gating()) {
      case 0 -> "";
      case 1 -> ", 1 gates" + from;
      default -> ", " + summary.gating() + " gate" + from;
    };
  }

  private static void number(List<String> numbers, int number, String word) {
    if (number > 0) {
      numbers.add(number + " " + word);
    }
  }
}
