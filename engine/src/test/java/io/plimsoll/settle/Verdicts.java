package io.plimsoll.settle;

import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Target;
import io.plimsoll.model.Value;
import io.plimsoll.plan.Compiler;
import io.plimsoll.report.Fix;
import io.plimsoll.report.Gate;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.PolicyUsed;
import io.plimsoll.report.Report;
import io.plimsoll.report.RuleVerdicts;
import io.plimsoll.report.Shown;
import io.plimsoll.report.TableUsed;
import io.plimsoll.report.Tool;
import io.plimsoll.report.Verdict;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import io.plimsoll.type.Type;
import io.plimsoll.typed.Severity;
import io.plimsoll.typed.TypedBinding;
import io.plimsoll.typed.TypedCheck;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedScope;
import io.plimsoll.typed.UnknownMode;
import io.plimsoll.typed.Variable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Hand-made rules, verdicts and runs. */
public final class Verdicts {
  /** The run's point in time. */
  public static final Instant NOW = Instant.parse("2027-01-15T10:00:00Z");

  private static final Source POLICY =
      Source.of("std/test.plim", "rule a-b \"t\" {\n  require not s.user.is_root\n}\n");

  private Verdicts() {}

  /** A span of the policy that holds the rules. */
  public static Span policy(String piece) {
    return at(POLICY, piece);
  }

  /** The first place where a text stands in a source. */
  public static Span at(Source source, String piece) {
    int start = source.text().indexOf(piece);
    if (start < 0) {
      throw new IllegalArgumentException("`" + piece + "` is not in " + source);
    }
    return source.span(start, start + piece.length());
  }

  /** A rule with a scope over the Dockerfile, with a check of its own severity and a low one. */
  public static TypedRule rule(String name, Severity severity, String... aliases) {
    return rule("std.test", name, severity, UnknownMode.REPORT, List.of(aliases));
  }

  public static TypedRule rule(
      String packageName,
      String name,
      Severity severity,
      UnknownMode unknown,
      List<String> aliases) {
    Span span = policy("rule a-b");
    Optional<Severity> low = Optional.of(Severity.LOW);
    List<TypedCheck> checks = List.of(check(1, Optional.empty()), check(2, low));
    TypedExpr source = new TypedExpr.Constant(Value.Bool.TRUE, Type.Basic.BOOL, span);
    TypedBinding binding = new TypedBinding(variable(), source, Optional.empty());
    Set<String> views = Set.of("dockerfile");
    TypedScope scope =
        new TypedScope(
            List.of(binding), Optional.empty(), List.of(), checks, views, views, 4, span);
    return new TypedRule(
        packageName,
        name,
        "Title of " + name,
        "Why " + name + " matters.",
        severity,
        unknown,
        aliases,
        List.of("https://example.com/" + name),
        List.of("least-privilege"),
        Optional.empty(),
        List.of(),
        List.of(scope),
        false,
        span);
  }

  /** What the scope of a rule binds. */
  public static Variable variable() {
    return new Variable("s", 0, Type.Basic.STRING, policy("s.user"));
  }

  private static TypedCheck check(int number, Optional<Severity> severity) {
    return new TypedCheck(
        number,
        TypedCheck.Kind.REQUIRE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        severity,
        Optional.empty(),
        policy("require"));
  }

  public static Verdict fail(Span place, String subject, String message) {
    return verdict(1, Outcome.FAIL, place, subject, message, Optional.empty());
  }

  /** A failure of the check that is of low severity. */
  public static Verdict failLow(Span place, String subject, String message) {
    return verdict(2, Outcome.FAIL, place, subject, message, Optional.empty());
  }

  public static Verdict unknown(Span place, String subject, Reason... reasons) {
    Reasons all = Stream.of(reasons).map(Reasons::of).reduce(Reasons::and).orElseThrow();
    String message = "cannot tell: " + reasons[0].text();
    return verdict(1, Outcome.NOT_EVALUABLE, place, subject, message, Optional.of(all));
  }

  public static Verdict quiet(Outcome outcome) {
    return new Verdict(
        0,
        1,
        outcome,
        false,
        "",
        List.of(),
        Optional.empty(),
        "",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  private static Verdict verdict(
      int check,
      Outcome outcome,
      Span place,
      String subject,
      String message,
      Optional<Reasons> reasons) {
    return new Verdict(
        0,
        check,
        outcome,
        false,
        subject,
        List.of(io.plimsoll.model.Text.of(subject)),
        Optional.of(place.source().name()),
        message,
        Optional.empty(),
        Optional.of(place),
        List.of(),
        reasons,
        Optional.empty(),
        List.of());
  }

  /** The verdict with all that a finding can show. */
  public static Verdict decorated(
      Verdict v, String note, List<Origin.Related> related, Fix fix, List<Shown> diagram) {
    return new Verdict(
        v.scope(),
        v.check(),
        v.outcome(),
        v.rest(),
        v.subject(),
        v.subjects(),
        v.file(),
        v.message(),
        Optional.of(note),
        v.place(),
        related,
        v.reasons(),
        Optional.of(fix),
        diagram);
  }

  public static Target target(String name) {
    return new Target(name, Map.of(), Optional.empty());
  }

  /** A rule in one target. */
  public static JudgedRule judged(TypedRule rule, String target, Verdict... verdicts) {
    return new JudgedRule(rule, file -> Optional.empty(), List.of(in(target, verdicts)));
  }

  public static JudgedRule.InTarget in(String target, Verdict... verdicts) {
    RuleVerdicts.OfScope scope =
        new RuleVerdicts.OfScope(false, verdicts.length, List.of(verdicts));
    return new JudgedRule.InTarget(target(target), new RuleVerdicts(List.of(scope), 0));
  }

  public static JudgedRule.InTarget skipped(String target) {
    RuleVerdicts.OfScope scope = new RuleVerdicts.OfScope(true, 0, List.of());
    return new JudgedRule.InTarget(target(target), new RuleVerdicts(List.of(scope), 0));
  }

  public static RunFacts facts() {
    return new RunFacts(
        new Tool("plimsoll", "1.0.0"),
        new PolicyUsed(
            "std.recommended",
            "sha256:" + "0".repeat(64),
            2,
            List.of(
                new TableUsed(
                    "support_periods",
                    "std/tables/support_periods.yaml",
                    Optional.of(LocalDate.parse("2025-06-01")),
                    Optional.of(LocalDate.parse("2026-06-01"))),
                new TableUsed("tools", "own/tools.yaml", Optional.empty(), Optional.empty()))),
        NOW,
        List.of(),
        List.of(),
        List.of(),
        path -> path,
        span -> Optional.empty());
  }

  public static WaiverTerms noWaivers() {
    return new WaiverTerms(
        List.of(), conditions()::expression, List.of(), List.of(), OptionalInt.empty(), false);
  }

  /** A compiler for conditions without parameters and built-ins. */
  static Compiler conditions() {
    return new Compiler(
        Map.of(),
        signature -> {
          throw new IllegalStateException("no built-in here: " + signature);
        },
        new io.plimsoll.model.NodeMaker(io.plimsoll.schema.Schema.load()));
  }

  public static Report settle(JudgedRule... rules) {
    return settle(Gate.STANDARD, noWaivers(), rules);
  }

  public static Report settle(Gate gate, WaiverTerms terms, JudgedRule... rules) {
    return new Settlement(gate, terms, Baseline.NONE).settle(facts(), List.of(rules));
  }
}
