package io.plimsoll.render;

import io.plimsoll.model.Origin;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.report.RuleResult;
import io.plimsoll.report.Status;
import io.plimsoll.report.WaiverUsed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A report for people at a terminal. */
final class TextReport {
  private static final String NEWLINE = "\n";

  /** Targets of a finding that are named. */
  private static final int TARGETS = 8;

  /** Rules whose values may be secrets: what they looked at is not printed. */
  private static final String SECRETS = "std.secrets";

  private final Report report;
  private final Look look;
  private final Ink ink;

  TextReport(Report report, Look look) {
    this.report = report;
    this.look = look;
    this.ink = new Ink(look.colours());
  }

  void write(Appendable out) throws IOException {
    for (Finding finding : report.findings()) {
      if (look.show().has(finding)) {
        block(finding(finding), out);
      }
    }
    if (!report.diagnostics().isEmpty()) {
      new DiagnosticText(look.colours()).write(report.diagnostics(), out);
      out.append(NEWLINE);
    }
    block(quiet(), out);
    Closing closing = new Closing(report);
    List<String> gaps = new ArrayList<>(closing.gaps());
    gaps.addAll(closing.unconfigured());
    gaps.addAll(closing.oldTables());
    block(gaps, out);
    out.append(ink.strong(closing.counts())).append(NEWLINE);
  }

  private static void block(List<String> lines, Appendable out) throws IOException {
    for (String line : lines) {
      out.append(line).append(NEWLINE);
    }
    if (!lines.isEmpty()) {
      out.append(NEWLINE);
    }
  }

  /** Whether the values that a rule looked at may be printed. */
  static boolean showsValues(Finding finding) {
    return !finding.rule().packageName().equals(SECRETS);
  }

  private List<String> finding(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(title(finding));
    String said = finding.message().equals(finding.rule().title()) ? "" : finding.message();
    List<Excerpt.Mark> marks = new ArrayList<>();
    finding.place().ifPresent(p -> marks.add(new Excerpt.Mark(p, said, true)));
    for (Origin.Related related : finding.related()) {
      marks.add(new Excerpt.Mark(related.span(), related.text(), false));
    }
    Excerpt excerpt = new Excerpt(ink, marks);
    if (finding.place().isEmpty()) {
      lines.add(excerpt.margin() + ink.quiet("┌") + " " + Plain.line(finding.target()));
      note(excerpt, said, lines);
    }
    lines.addAll(excerpt.lines(finding.pointer()));
    details(excerpt, finding, lines);
    return lines;
  }

  private String title(Finding finding) {
    String mark =
        switch (finding.outcome()) {
          case WAIVED -> "waived  ";
          case NOT_EVALUABLE -> "?  ";
          case FAIL, PASS, NOT_APPLICABLE -> "";
        };
    return mark
        + ink.severity(finding.severity(), finding.severity().word())
        + "  "
        + ink.strong(finding.rule().name())
        + "  "
        + Plain.line(finding.rule().title());
  }

  private void details(Excerpt excerpt, Finding finding, List<String> lines) {
    if (finding.outcome() == Outcome.FAIL && showsValues(finding)) {
      String sign = ink.quiet("=") + " ";
      for (String line : Diagram.lines(finding.verdict().diagram())) {
        lines.add(excerpt.margin() + sign + line);
        sign = "  ";
      }
    }
    finding.notes().forEach(n -> note(excerpt, n, lines));
    note(excerpt, targets(finding), lines);
    finding.waiver().ifPresent(w -> note(excerpt, waived(w), lines));
    finding
        .fix()
        .ifPresent(
            f -> {
              String command = Edits.command(finding, f);
              note(excerpt, "fix: " + Edits.words(finding, f) + "      (" + command + ")", lines);
            });
  }

  private void note(Excerpt excerpt, String text, List<String> lines) {
    if (!text.isEmpty()) {
      lines.add(excerpt.margin() + ink.quiet("=") + " " + Plain.line(text));
    }
  }

  /** The targets, where the path of the place does not say it already. */
  private static String targets(Finding finding) {
    List<String> targets = finding.targets();
    if (targets.size() == 1) {
      return finding.path().equals(targets.getFirst()) ? "" : "in " + targets.getFirst();
    }
    String named = String.join(", ", targets.stream().limit(TARGETS).toList());
    int more = targets.size() - TARGETS;
    return "in " + named + (more > 0 ? " … and " + more + " more" : "");
  }

  private static String waived(WaiverUsed waiver) {
    String owner = waiver.owner().map(o -> " by " + o).orElse("");
    String until = waiver.expires().map(d -> " until " + d).orElse("");
    return "waived" + owner + until + ": " + waiver.reason() + " (" + waiver.location() + ")";
  }

  /** Rules without findings, where they are asked for. */
  private List<String> quiet() {
    List<String> lines = new ArrayList<>();
    for (RuleResult rule : report.rules()) {
      boolean passed = look.show().pass() && rule.status() == Status.PASS;
      boolean idle =
          look.show().notApplicable()
              && (rule.status() == Status.NOT_APPLICABLE || rule.status() == Status.NO_SUBJECTS);
      if (passed || idle) {
        int subjects = rule.scopes().stream().mapToInt(s -> s.subjects()).sum();
        String counted = subjects == 1 ? "1 subject" : subjects + " subjects";
        lines.add(rule.status().word() + "  " + rule.rule().name() + "  (" + counted + ")");
      }
    }
    return lines;
  }
}
