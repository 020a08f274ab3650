package io.plimsoll.settle;

import io.plimsoll.model.Reasons;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Gate;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Verdict;
import io.plimsoll.source.Span;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.UnknownMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** One place found through several targets becomes one finding; then order and fingerprints. */
final class Merging {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::path)
          .thenComparingInt(Finding::line)
          .thenComparingInt(Finding::column)
          .thenComparing(f -> f.rule().name())
          .thenComparing(f -> f.rule().packageName())
          .thenComparingInt(Finding::check)
          .thenComparing(f -> f.verdict().subject())
          .thenComparing(f -> f.verdict().rest())
          .thenComparing(Finding::fingerprint)
          .thenComparing(Finding::outcome)
          .thenComparing(Finding::target);

  private final RunFacts facts;
  private final Gate gate;
  private final Baseline baseline;

  Merging(RunFacts facts, Gate gate, Baseline baseline) {
    this.facts = facts;
    this.gate = gate;
    this.baseline = baseline;
  }

  /** What findings must share to be one. */
  private record Same(Subject subject, Spot spot, Outcome outcome, Optional<Span> waiver) {}

  /** What a fingerprint knows: not the place in the artifact. */
  private record Subject(TypedRule rule, int check, String artifact, String key) {}

  /** Where in the artifact; without a text, places of different targets differ. */
  private record Spot(String path, int start, int end, int index) implements Comparable<Spot> {
    private static final Comparator<Spot> ORDER =
        Comparator.comparing(Spot::path)
            .thenComparingInt(Spot::start)
            .thenComparingInt(Spot::end)
            .thenComparingInt(Spot::index);

    @Override
    public int compareTo(Spot other) {
      return ORDER.compare(this, other);
    }
  }

  List<Finding> findings(List<Settled> settled) {
    Map<Same, List<Settled>> groups = new LinkedHashMap<>();
    Map<Subject, TreeSet<Spot>> spots = new HashMap<>();
    for (Settled one : settled) {
      Same same = same(one);
      groups.computeIfAbsent(same, s -> new ArrayList<>()).add(one);
      spots.computeIfAbsent(same.subject(), s -> new TreeSet<>()).add(same.spot());
    }
    List<Finding> findings = new ArrayList<>();
    groups.forEach(
        (same, members) -> {
          TreeSet<Spot> all = spots.getOrDefault(same.subject(), new TreeSet<>());
          int ordinal = all.headSet(same.spot()).size();
          findings.add(finding(same, ordinal, members));
        });
    findings.sort(ORDER);
    return findings;
  }

  private Same same(Settled one) {
    Judged judged = one.judged();
    Verdict verdict = judged.verdict();
    // the rest of an open list is a subject of its own beside the members that are known
    String key = verdict.subject() + (verdict.rest() ? " …" : "");
    Subject subject =
        new Subject(judged.rule(), verdict.check(), judged.artifact(facts.projectPath()), key);
    Spot spot =
        verdict
            .place()
            .map(p -> new Spot(p.source().name(), p.start(), p.end(), judged.index()))
            .orElseGet(() -> new Spot(judged.target().name(), 0, 0, judged.index()));
    return new Same(subject, spot, one.outcome(), one.waiver().map(w -> w.location()));
  }

  private Finding finding(Same same, int ordinal, List<Settled> members) {
    members.sort(Comparator.comparing(m -> m.judged().target().name()));
    Judged first = members.getFirst().judged();
    TypedRule rule = first.rule();
    Subject subject = same.subject();
    Fingerprint print =
        new Fingerprint(subject.check(), subject.artifact(), subject.key(), ordinal);
    boolean known = print.all(rule).stream().anyMatch(baseline.fingerprints()::contains);
    boolean waived = same.outcome() == Outcome.WAIVED;
    boolean gating = !waived && !known && members.stream().anyMatch(m -> m.judged().gates(gate));
    Verdict verdict = first.verdict();
    return new Finding(
        rule,
        verdict.withoutSubjects(),
        worst(members),
        mode(members),
        same.outcome(),
        gating,
        known,
        members.getFirst().waiver(),
        verdict.message().isBlank() ? rule.title() : verdict.message(),
        notes(members),
        members.stream().map(m -> m.judged().target().name()).distinct().toList(),
        reasons(members),
        verdict.place().flatMap(facts.pointer()),
        print.of(rule));
  }

  private static Severity worst(List<Settled> members) {
    return members.stream()
        .map(m -> m.judged().severity())
        .max(Comparator.naturalOrder())
        .orElse(Severity.INFO);
  }

  /** The strictest in force; the enum has it first. */
  private static UnknownMode mode(List<Settled> members) {
    return members.stream()
        .map(m -> m.judged().standing().unknown())
        .min(Comparator.naturalOrder())
        .orElse(UnknownMode.REPORT);
  }

  private static List<String> notes(List<Settled> members) {
    List<String> notes = new ArrayList<>();
    members.getFirst().judged().verdict().note().ifPresent(notes::add);
    members.stream().flatMap(m -> m.notes().stream()).distinct().forEach(notes::add);
    return notes;
  }

  private static Optional<Reasons> reasons(List<Settled> members) {
    return members.stream()
        .flatMap(m -> m.judged().verdict().reasons().stream())
        .reduce(Reasons::and);
  }
}
