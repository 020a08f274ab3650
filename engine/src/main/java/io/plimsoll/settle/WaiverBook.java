package io.plimsoll.settle;

import io.plimsoll.diagnostic.Code;
import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.pattern.Glob;
import io.plimsoll.pattern.Globs;
import io.plimsoll.pattern.PatternResult;
import io.plimsoll.plan.PlanExpr;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.WaiverUsed;
import io.plimsoll.typed.TypedExpr;
import io.plimsoll.typed.TypedRule;
import io.plimsoll.typed.TypedWaiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** All waivers of a run, and which of them were met: the one place that applies waivers. */
final class WaiverBook {
  private final LocalDate today;
  private final OptionalInt maxDays;
  private final List<Waiver> waivers = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<Waiver> met = new HashSet<>();

  WaiverBook(WaiverTerms terms, List<TypedRule> active, LocalDate today) {
    this.today = today;
    this.maxDays = terms.maxDays();
    for (TypedWaiver waiver : terms.declared()) {
      waivers.add(declared(waiver, terms.conditions()));
    }
    RuleNames names = new RuleNames(active, terms.known());
    InlineWaivers inline = new InlineWaivers(names, terms.compatPragmas());
    terms.sources().forEach(inline::read);
    waivers.addAll(inline.waivers());
    diagnostics.addAll(inline.diagnostics());
    // where two are meant for a finding, the first by file and line counts
    waivers.sort(Comparator.comparing(Waiver::span));
  }

  private static Waiver declared(TypedWaiver waiver, Function<TypedExpr, PlanExpr> conditions) {
    Optional<Map<Integer, PlanExpr>> where =
        waiver
            .where()
            .map(
                all -> {
                  Map<Integer, PlanExpr> compiled = new HashMap<>();
                  all.forEach((scope, e) -> compiled.put(scope, conditions.apply(e)));
                  return compiled;
                });
    return new Waiver(
        Set.of(waiver.rule()),
        Optional.of(waiver.owner()),
        waiver.reason(),
        Optional.of(waiver.expires()),
        new Reach.Declared(globs(waiver.files()), globs(waiver.targets()), where),
        waiver.span());
  }

  private static List<Glob> globs(List<String> written) {
    return written.stream()
        .map(
            w ->
                switch (Globs.compile(w)) {
                  case PatternResult.Compiled<Glob> c -> c.pattern();
                  case PatternResult.Invalid<Glob> i ->
                      throw new IllegalStateException("a checked waiver has valid globs: " + w);
                })
        .toList();
  }

  /**
   * What the waivers make of a verdict.
   *
   * @param gates whether the verdict gates as it is; what is not evaluable and does not gate needs
   *     no waiver
   */
  Settled settle(Judged judged, String artifact, boolean gates) {
    Optional<WaiverUsed> used = Optional.empty();
    List<String> notes = new ArrayList<>();
    for (Waiver waiver : waivers) {
      if (!waiver.rules().contains(judged.rule())) {
        continue;
      }
      Reach.Match match = waiver.reach().of(judged, artifact);
      if (match instanceof Reach.Match.No) {
        continue;
      }
      met.add(waiver);
      if (used.isPresent() || !(judged.failed() || gates)) {
        continue;
      }
      Optional<String> hindrance = hindrance(waiver, match);
      hindrance.ifPresent(notes::add);
      if (hindrance.isEmpty()) {
        used = Optional.of(used(waiver, judged.verdict().outcome()));
      }
    }
    return new Settled(judged, used, used.isPresent() ? List.of() : notes);
  }

  private static WaiverUsed used(Waiver waiver, Outcome wouldBe) {
    return new WaiverUsed(
        waiver.owner(), waiver.reason(), waiver.expires(), wouldBe, waiver.span());
  }

  private Optional<String> hindrance(Waiver waiver, Reach.Match match) {
    if (isExpired(waiver)) {
      return Optional.of("the " + waiver.named() + " expired on " + expiry(waiver));
    }
    if (isTooLong(waiver)) {
      return Optional.of(
          "the " + waiver.named() + " does not apply: it lasts longer than " + cap() + " days");
    }
    return match instanceof Reach.Match.Untold untold
        ? Optional.of(
            "the "
                + waiver.named()
                + " does not apply: its condition cannot be told: "
                + untold.why())
        : Optional.empty();
  }

  private static String expiry(Waiver waiver) {
    return waiver.expires().map(LocalDate::toString).orElse("never");
  }

  private int cap() {
    return maxDays.orElse(0);
  }

  /** It holds through the day it names. */
  private boolean isExpired(Waiver waiver) {
    return waiver.expires().filter(today::isAfter).isPresent();
  }

  private boolean isTooLong(Waiver waiver) {
    return maxDays.isPresent()
        && waiver.expires().filter(today.plusDays(maxDays.getAsInt())::isBefore).isPresent();
  }

  /**
   * What is to be said of the waivers themselves, once all verdicts are settled.
   *
   * @param judged indices of the scopes that gave a verdict, by rule
   */
  List<Diagnostic> diagnostics(Map<TypedRule, Set<Integer>> judged) {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    for (Waiver waiver : waivers) {
      if (waiver.rules().stream().anyMatch(judged::containsKey)) {
        said(waiver, judged).ifPresent(all::add);
      }
    }
    return all;
  }

  private Optional<Diagnostic> said(Waiver waiver, Map<TypedRule, Set<Integer>> judged) {
    if (waiver.isForeign()) {
      return foreign(waiver);
    }
    if (isExpired(waiver)) {
      return Optional.of(
          Diagnostic.at(
                  waiver.span(),
                  Code.W0806,
                  "the waiver for " + names(waiver) + " expired on " + expiry(waiver))
              .help("mend what it was for and delete it, or agree on a new date"));
    }
    if (isTooLong(waiver)) {
      return Optional.of(
          Diagnostic.at(
                  waiver.span(),
                  Code.E0802,
                  "the waiver for " + names(waiver) + " lasts too long, so it does not apply")
              .note("it ends on " + expiry(waiver) + ", and the longest time is " + cap() + " days")
              .help("end it on " + today.plusDays(cap()) + " or before"));
    }
    boolean wasJudged =
        waiver.rules().stream()
            .flatMap(r -> judged.getOrDefault(r, Set.of()).stream())
            .anyMatch(waiver.reach()::fits);
    return met.contains(waiver) || !wasJudged
        ? Optional.empty()
        : Optional.of(
            Diagnostic.at(
                    waiver.span(),
                    Code.W0805,
                    "the waiver for " + names(waiver) + " waives nothing")
                .help("delete it: what it was for is mended or gone, or it never matched"));
  }

  private Optional<Diagnostic> foreign(Waiver waiver) {
    return met.contains(waiver)
        ? Optional.of(
            Diagnostic.at(
                    waiver.span(),
                    Code.W0808,
                    "a pragma of another tool waives " + names(waiver) + " without an owner")
                .help("write `# plimsoll:waive` with owner, reason and date instead"))
        : Optional.empty();
  }

  private static String names(Waiver waiver) {
    return String.join(", ", waiver.rules().stream().map(TypedRule::name).sorted().toList());
  }
}
