package io.plimsoll.report;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.diagnostic.Level;
import java.time.Instant;
import java.util.List;

/**
 * All that a run found, settled: merged, waived, sorted. The same inputs, policies and {@code now}
 * give an equal report.
 *
 * @param now the run's point in time, which waivers and rules were judged by
 * @param findings by path, line, column, rule and check
 * @param unknowns by number of rules, most first
 * @param rules by full name
 * @param diagnostics on inputs and waivers
 */
public record Report(
    Tool tool,
    PolicyUsed policy,
    Instant now,
    Gate gate,
    List<InputUsed> inputs,
    Summary summary,
    List<Finding> findings,
    List<UnknownGroup> unknowns,
    List<RuleResult> rules,
    List<Diagnostic> diagnostics) {
  public Report {
    inputs = List.copyOf(inputs);
    findings = List.copyOf(findings);
    unknowns = List.copyOf(unknowns);
    rules = List.copyOf(rules);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether the run as a whole fails: a finding gates, or a warning where warnings are denied. */
  public boolean gates() {
    return summary.gating() > 0
        || (gate.denyWarnings() && diagnostics.stream().anyMatch(d -> d.level() == Level.WARNING));
  }

  /**
   * How much of the inputs could not be read or parsed; what is wrong with a waiver or a baseline
   * makes no input unread.
   */
  public long unreadable() {
    return diagnostics.stream()
        .filter(Diagnostic::isError)
        .map(d -> d.code().name())
        .filter(c -> c.startsWith("E1"))
        .count();
  }
}
