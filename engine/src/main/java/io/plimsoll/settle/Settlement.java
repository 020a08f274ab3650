package io.plimsoll.settle;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.model.Target;
import io.plimsoll.report.Counts;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Gate;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.report.RuleResult;
import io.plimsoll.report.RuleVerdicts;
import io.plimsoll.report.ScopeResult;
import io.plimsoll.report.Status;
import io.plimsoll.report.Summary;
import io.plimsoll.report.UnknownGroup;
import io.plimsoll.report.Verdict;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns verdicts into a report: severities in force, waivers, baseline, gate, one finding for each
 * place, order. The order in which rules and targets come makes no difference.
 */
public final class Settlement {
  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing((Diagnostic d) -> d.place().map(p -> p.source().name()).orElse(""))
          .thenComparing(d -> d.place().map(Span::start).orElse(0))
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

  private final Gate gate;
  private final WaiverTerms terms;
  private final Baseline baseline;

  public Settlement(Gate gate, WaiverTerms terms, Baseline baseline) {
    this.gate = gate;
    this.terms = terms;
    this.baseline = baseline;
  }

  public Report settle(RunFacts facts, List<JudgedRule> judged) {
    List<JudgedRule> rules = new ArrayList<>(judged);
    rules.sort(Comparator.comparing(r -> r.rule().fullName()));
    List<TypedRule> active = rules.stream().map(JudgedRule::rule).toList();
    LocalDate today = LocalDate.ofInstant(facts.now(), ZoneOffset.UTC);
    WaiverBook book = new WaiverBook(terms, active, today);
    List<Settled> settled = new ArrayList<>();
    Map<TypedRule, Tally> tallies = new LinkedHashMap<>();
    for (JudgedRule rule : rules) {
      tallies.put(rule.rule(), tally(facts, rule, book, settled));
    }
    List<Finding> findings = new Merging(facts, gate, baseline).findings(settled);
    return new Report(
        facts.tool(),
        facts.policy(),
        facts.now(),
        gate,
        facts.inputs(),
        summary(findings, tallies.values()),
        findings,
        gaps(findings, tallies),
        results(facts, rules, tallies),
        diagnostics(facts, book, tallies));
  }

  /** What tells verdicts of one rule in one target apart. */
  private record Place(int check, boolean rest, String subject, Optional<Span> span) {}

  private Tally tally(RunFacts facts, JudgedRule rule, WaiverBook book, List<Settled> settled) {
    Tally tally = new Tally(rule.rule());
    for (JudgedRule.InTarget in : rule.targets()) {
      Map<Place, Integer> seen = new HashMap<>();
      for (int i = 0; i < in.verdicts().scopes().size(); i++) {
        RuleVerdicts.OfScope scope = in.verdicts().scopes().get(i);
        tally.scope(i, scope.skipped(), scope.subjects());
        for (Verdict verdict : scope.verdicts()) {
          Optional<Settled> one = settle(facts, rule, in.target(), verdict, book, seen);
          one.ifPresent(settled::add);
          tally.verdict(i, one.map(Settled::outcome).orElse(verdict.outcome()));
        }
      }
    }
    return tally;
  }

  /** A verdict that somebody has to hear of, after the waivers. */
  private Optional<Settled> settle(
      RunFacts facts,
      JudgedRule rule,
      Target target,
      Verdict verdict,
      WaiverBook book,
      Map<Place, Integer> seen) {
    if (verdict.outcome() != Outcome.FAIL && verdict.outcome() != Outcome.NOT_EVALUABLE) {
      return Optional.empty();
    }
    Place place = new Place(verdict.check(), verdict.rest(), verdict.subject(), verdict.place());
    int index = seen.merge(place, 1, Integer::sum) - 1;
    Judged judged = new Judged(rule.rule(), rule.at(verdict.file()), target, verdict, index);
    return Optional.of(
        book.settle(judged, judged.artifact(facts.projectPath()), judged.gates(gate)));
  }

  private static Summary summary(List<Finding> findings, Collection<Tally> tallies) {
    Counts counts = tallies.stream().map(Tally::counts).reduce(Counts.NONE, Counts::plus);
    Map<Severity, Integer> bySeverity = new EnumMap<>(Severity.class);
    for (Severity severity : Severity.values()) {
      bySeverity.put(severity, 0);
    }
    findings.stream()
        .filter(f -> f.outcome() == Outcome.FAIL)
        .forEach(f -> bySeverity.merge(f.severity(), 1, Integer::sum));
    return new Summary(
        counts,
        tallies.stream().mapToInt(Tally::skipped).sum(),
        (int) findings.stream().filter(Finding::gating).count(),
        (int) findings.stream().filter(Finding::known).count(),
        bySeverity);
  }

  private static List<UnknownGroup> gaps(List<Finding> findings, Map<TypedRule, Tally> tallies) {
    Gaps gaps = new Gaps();
    findings.forEach(gaps::finding);
    tallies.forEach((rule, tally) -> tally.skips().forEach(s -> gaps.skip(rule, s)));
    return gaps.groups();
  }

  private static List<RuleResult> results(
      RunFacts facts, List<JudgedRule> rules, Map<TypedRule, Tally> tallies) {
    List<RuleResult> results = new ArrayList<>();
    for (JudgedRule rule : rules) {
      Tally tally = tallies.getOrDefault(rule.rule(), new Tally(rule.rule()));
      results.add(tally.result(severity(rule)));
    }
    for (RunFacts.Unconfigured waiting : facts.unconfigured()) {
      TypedRule rule = waiting.rule();
      List<ScopeResult> scopes =
          rule.scopes().stream()
              .map(s -> new ScopeResult(Tally.views(s), 0, Status.UNCONFIGURED))
              .toList();
      results.add(
          new RuleResult(
              rule,
              rule.severity(),
              Status.UNCONFIGURED,
              Counts.NONE,
              scopes,
              waiting.parameters()));
    }
    results.sort(Comparator.comparing(r -> r.rule().fullName()));
    return results;
  }

  /** What is in force for the rule: the worst where paths differ. */
  private static Severity severity(JudgedRule rule) {
    return rule.targets().stream()
        .flatMap(t -> t.verdicts().scopes().stream())
        .flatMap(s -> s.verdicts().stream())
        .filter(v -> v.file().isPresent())
        .map(v -> rule.at(v.file()).severity())
        .max(Comparator.naturalOrder())
        .orElseGet(() -> rule.at(Optional.empty()).severity());
  }

  private static List<Diagnostic> diagnostics(
      RunFacts facts, WaiverBook book, Map<TypedRule, Tally> tallies) {
    Map<TypedRule, Set<Integer>> judged = new HashMap<>();
    tallies.forEach((rule, tally) -> judged.put(rule, tally.judged()));
    List<Diagnostic> all = new ArrayList<>(facts.diagnostics());
    all.addAll(book.diagnostics(judged));
    all.sort(BY_PLACE);
    return all;
  }
}
