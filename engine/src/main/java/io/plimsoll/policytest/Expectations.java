package io.plimsoll.policytest;

import io.plimsoll.diagnostic.Edit;
import io.plimsoll.repair.Patch;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.RuleVerdicts;
import io.plimsoll.report.Status;
import io.plimsoll.report.Verdict;
import io.plimsoll.source.Source;
import io.plimsoll.syntax.TestItem;
import io.plimsoll.typed.TypedCheck;
import io.plimsoll.typed.TypedTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a test expects against what was judged.
 *
 * @param text the given source, which lines count in and fixes are applied to
 * @param again verdicts of the rule over a text after a fix
 */
record Expectations(
    TypedTest test,
    RuleVerdicts verdicts,
    Optional<Source> text,
    Function<Source, RuleVerdicts> again) {

  List<String> failures() {
    List<String> failures = new ArrayList<>();
    for (TestItem.Expect expect : test.expectations()) {
      check(expect, failures);
    }
    Status worst = status();
    boolean named =
        test.expectations().stream().anyMatch(e -> e.outcome().text().equals(worst.word()));
    if (!named && failures.isEmpty()) {
      failures.add("the rule says " + worst.word() + ", which no expectation names" + seen());
    }
    return failures;
  }

  private Status status() {
    return verdicts.scopes().stream()
        .map(RuleVerdicts.OfScope::status)
        .reduce(Status::worse)
        .orElse(Status.NO_SUBJECTS);
  }

  private List<Verdict> all() {
    return verdicts.scopes().stream().flatMap(s -> s.verdicts().stream()).toList();
  }

  private void check(TestItem.Expect expect, List<String> failures) {
    String outcome = expect.outcome().text();
    if (outcome.equals("no_subjects") || outcome.equals("skipped")) {
      boolean some = verdicts.scopes().stream().anyMatch(s -> s.status().word().equals(outcome));
      if (!some) {
        failures.add("expected a scope with " + outcome + seen());
      }
      return;
    }
    List<Verdict> same = all().stream().filter(v -> v.outcome().word().equals(outcome)).toList();
    List<Verdict> fitting =
        same.stream()
            .filter(v -> expect.modifiers().stream().allMatch(m -> fits(m, v, failures)))
            .toList();
    boolean met =
        expect.count().isPresent()
            ? fitting.size() == expect.count().getAsInt()
            : !fitting.isEmpty();
    if (!met) {
      failures.add(
          "expected "
              + (expect.count().isPresent() ? expect.count().getAsInt() + " " : "")
              + written(expect)
              + seen());
    }
  }

  private static String written(TestItem.Expect expect) {
    return expect.span().text().replaceAll("\\s+", " ").replaceFirst("^expect ", "");
  }

  private boolean fits(TestItem.Modifier modifier, Verdict verdict, List<String> failures) {
    return switch (modifier) {
      case TestItem.AtLine at -> verdict.place().map(p -> p.line() == at.line()).orElse(false);
      case TestItem.MessageHas message -> message(verdict).contains(message.text().value());
      case TestItem.ReasonHas reason ->
          verdict
              .reasons()
              .map(r -> r.kept().stream().anyMatch(k -> k.text().contains(reason.text().value())))
              .orElse(false);
      case TestItem.HasSeverity severity -> severity(verdict).equals(severity.level().text());
      case TestItem.FixGives fix ->
          verdict.fix().isPresent() && gives(fix.text().value(), failures);
    };
  }

  private String message(Verdict verdict) {
    return verdict.message().isEmpty() ? test.rule().title() : verdict.message();
  }

  private String severity(Verdict verdict) {
    return test.rule().scopes().get(verdict.scope()).checks().stream()
        .filter(c -> c.number() == verdict.check())
        .findFirst()
        .flatMap(TypedCheck::severity)
        .orElse(test.rule().severity())
        .word();
  }

  /**
   * The text after the fixes of all findings is the expected one, and the rule finds nothing in it
   * any more.
   */
  private boolean gives(String expected, List<String> failures) {
    if (text.isEmpty()) {
      return false;
    }
    List<Edit> edits =
        all().stream().flatMap(v -> v.fix().stream()).flatMap(f -> f.edits().stream()).toList();
    String after = Patch.apply(text.get(), edits).text();
    if (!after.stripTrailing().equals(expected.stripTrailing())) {
      failures.add("the fix gives\n" + after.indent(4) + "  and not\n" + expected.indent(4));
      return false;
    }
    boolean clean =
        again.apply(Source.of(text.get().name(), after)).scopes().stream()
            .flatMap(s -> s.verdicts().stream())
            .noneMatch(v -> v.outcome() == Outcome.FAIL);
    if (!clean) {
      failures.add("after the fix the rule still fails");
    }
    return clean;
  }

  /** What there was instead, with the mistake of section 1.1 named. */
  private String seen() {
    StringBuilder out = new StringBuilder("; there was ");
    List<String> parts = new ArrayList<>();
    for (Verdict v : all()) {
      String where = v.place().map(p -> " at line " + p.line()).orElse("");
      parts.add(v.outcome().word() + where + (v.message().isEmpty() ? "" : ": " + v.message()));
    }
    if (parts.isEmpty()) {
      boolean skipped = verdicts.scopes().stream().anyMatch(RuleVerdicts.OfScope::skipped);
      return out.append(
              skipped && verdicts.scopes().stream().allMatch(RuleVerdicts.OfScope::skipped)
                  ? "no view for any scope"
                  : "no subject: nothing was selected (reference 1.1)")
          .toString();
    }
    return out.append(String.join("; ", parts.stream().limit(6).toList()))
        .append(parts.size() > 6 ? " …" : "")
        .toString();
  }
}
