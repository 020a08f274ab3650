package io.plimsoll.settle;

import io.plimsoll.report.Counts;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.RuleResult;
import io.plimsoll.report.ScopeResult;
import io.plimsoll.report.Status;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedScope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Counts what became of one rule in all targets. */
final class Tally {
  /** The views that can be given, in the order in which reports name them. */
  static final List<String> VIEWS = List.of("dockerfile", "images", "containers", "evidence");

  private final TypedRule rule;
  private final List<OfScope> scopes = new ArrayList<>();
  private Counts counts = Counts.NONE;

  Tally(TypedRule rule) {
    this.rule = rule;
    rule.scopes().forEach(s -> scopes.add(new OfScope(s)));
  }

  /** What is known of a scope so far; the best status there is stands for "nothing yet". */
  private static final class OfScope {
    private final TypedScope typed;
    private int subjects;
    private int skipped;
    private boolean gaveVerdicts;
    private Status status = Status.SKIPPED;

    OfScope(TypedScope typed) {
      this.typed = typed;
    }
  }

  void scope(int index, boolean skipped, int subjects) {
    OfScope scope = scopes.get(index);
    scope.subjects += subjects;
    scope.skipped += skipped ? 1 : 0;
    scope.status = scope.status.worse(skipped ? Status.SKIPPED : Status.NO_SUBJECTS);
  }

  void verdict(int index, Outcome outcome) {
    OfScope scope = scopes.get(index);
    scope.gaveVerdicts = true;
    scope.status = scope.status.worse(Status.of(outcome));
    counts = counts.plus(outcome);
  }

  Counts counts() {
    return counts;
  }

  int skipped() {
    return scopes.stream().mapToInt(s -> s.skipped).sum();
  }

  /** The view whose absence skipped scopes, with their number. */
  record Skip(String view, int scopes) {}

  List<Skip> skips() {
    return scopes.stream()
        .filter(s -> s.skipped > 0)
        .map(s -> new Skip(missing(s.typed), s.skipped))
        .toList();
  }

  /** The first of the views, each of which would have opened the scope. */
  private static String missing(TypedScope scope) {
    return VIEWS.stream().filter(scope.skipViews()::contains).findFirst().orElse("target");
  }

  /** Indices of the scopes that gave a verdict. */
  Set<Integer> judged() {
    Set<Integer> judged = new HashSet<>();
    for (int i = 0; i < scopes.size(); i++) {
      if (scopes.get(i).gaveVerdicts) {
        judged.add(i);
      }
    }
    return judged;
  }

  RuleResult result(Severity severity) {
    List<ScopeResult> results =
        scopes.stream().map(s -> new ScopeResult(views(s.typed), s.subjects, s.status)).toList();
    Status status = results.stream().map(ScopeResult::status).reduce(Status.SKIPPED, Status::worse);
    return new RuleResult(rule, severity, status, counts, results, List.of());
  }

  static List<String> views(TypedScope scope) {
    return VIEWS.stream().filter(scope.views()::contains).toList();
  }
}
