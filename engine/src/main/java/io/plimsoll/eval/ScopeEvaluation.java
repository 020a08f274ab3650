package io.plimsoll.eval;

import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.plan.Frame;
import io.plimsoll.plan.Members;
import io.plimsoll.plan.PlanBinding;
import io.plimsoll.plan.PlanCheck;
import io.plimsoll.plan.PlanScope;
import io.plimsoll.plan.Run;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Shown;
import io.plimsoll.report.Verdict;
import io.plimsoll.typed.TypedCheck;
import io.plimsoll.value.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Selects the subjects of a scope and judges each (reference, "Verdicts"). */
final class ScopeEvaluation {
  /**
   * Findings of a scope that are kept one by one: a report with more is read by nobody, and an
   * image of half a million files would fill the memory with them.
   */
  static final int MOST_FINDINGS = 10_000;

  private static final Reasons FULL =
      Reasons.of(
          Reason.of(
              Reason.Kind.BUDGET,
              "findings",
              "the rule has more than " + MOST_FINDINGS + " findings in this target"));

  private final int index;
  private final PlanScope scope;
  private final Frame frame;
  private final Places places;
  private final Applies applies;
  private final Forms forms;
  private final List<Verdict> verdicts = new ArrayList<>();

  /** Verdicts without a subject of their own: most are, and one stands for all. */
  private final Map<List<Object>, Verdict> plain = new HashMap<>();

  private int subjects;
  private int findings;

  ScopeEvaluation(int index, PlanScope scope, Run run, Applies applies, Forms forms) {
    this.forms = forms;
    this.index = index;
    this.scope = scope;
    this.frame = new Frame(run, scope.typed().frameSize());
    this.places = new Places(run.target(), scope, frame);
    this.applies = applies;
  }

  List<Verdict> verdicts() {
    return verdicts;
  }

  int subjects() {
    return subjects;
  }

  void run() {
    if (scope.bindings().isEmpty()) {
      Value guard = scope.where().isPresent() ? scope.where().get().eval(frame) : Value.Bool.TRUE;
      subject(guard, false);
    } else {
      select(0, Value.Bool.TRUE);
    }
  }

  private void select(int level, Value guard) {
    if (level == scope.bindings().size()) {
      subject(guard, false);
      return;
    }
    PlanBinding binding = scope.bindings().get(level);
    Members members = Members.of(binding.source().eval(frame));
    for (Value member : members.known()) {
      if (findings >= MOST_FINDINGS) {
        // those that are left are as good as unseen
        rest(level, guard, FULL);
        return;
      }
      frame.set(binding.slot(), member);
      Value all = Truth.and(guard, guard(binding));
      if (Truth.isFalse(all)) {
        notApplicable(false);
      } else {
        select(level + 1, all);
      }
    }
    members.rest().ifPresent(reasons -> rest(level, guard, reasons));
  }

  private Value guard(PlanBinding binding) {
    return binding.where().isPresent() ? binding.where().get().eval(frame) : Value.Bool.TRUE;
  }

  /**
   * One subject for all unseen members: the variable and those bound later are unknown. Nobody
   * knows whether there are any, so the guard is unknown at best and the subject can pass or be
   * undecided, never fail.
   */
  private void rest(int level, Value guard, Reasons reasons) {
    Unknown unseen = Unknown.of(reasons);
    Value all = Truth.and(guard, unseen);
    for (int i = level; i < scope.bindings().size(); i++) {
      frame.set(scope.bindings().get(i).slot(), unseen);
    }
    for (int i = level; i < scope.bindings().size() && !Truth.isFalse(all); i++) {
      all = Truth.and(all, guard(scope.bindings().get(i)));
    }
    subject(all, true);
  }

  private void subject(Value guard, boolean rest) {
    if (Truth.isFalse(guard)) {
      notApplicable(rest);
      return;
    }
    if (!applies.to(places.file())) {
      return;
    }
    subjects++;
    scope.lets().forEach(l -> frame.set(l.slot(), l.value().eval(frame)));
    for (PlanCheck check : scope.checks()) {
      judge(check, guard, rest);
    }
  }

  private void notApplicable(boolean rest) {
    if (!applies.to(places.file())) {
      return;
    }
    subjects++;
    PlanCheck first = scope.checks().getFirst();
    verdicts.add(shared(first, Outcome.NOT_APPLICABLE, rest));
  }

  private void judge(PlanCheck check, Value guard, boolean rest) {
    Value holds = requirement(check);
    if (Truth.isTrue(holds)) {
      verdicts.add(shared(check, Outcome.PASS, rest));
    } else if (Truth.isTrue(guard) && Truth.isFalse(holds)) {
      findings++;
      verdicts.add(failed(check));
    } else {
      findings++;
      Value doubt =
          Truth.isFalse(holds) ? guard : Truth.isTrue(guard) ? holds : Truth.merged(guard, holds);
      verdicts.add(plain(check, Outcome.NOT_EVALUABLE, rest, Optional.of(Truth.reasons(doubt))));
    }
  }

  private Value requirement(PlanCheck check) {
    return switch (check.typed().kind()) {
      case REQUIRE -> check.condition().orElseThrow().eval(frame);
      case DENY_IF -> Truth.not(check.condition().orElseThrow().eval(frame));
      case DENY -> Value.Bool.FALSE;
    };
  }

  private Verdict shared(PlanCheck check, Outcome outcome, boolean rest) {
    return plain.computeIfAbsent(
        List.of(check.typed().number(), outcome, rest),
        key -> plain(check, outcome, rest, Optional.empty()));
  }

  private Verdict plain(PlanCheck check, Outcome outcome, boolean rest, Optional<Reasons> why) {
    boolean undecided = outcome == Outcome.NOT_EVALUABLE;
    // only what is shown needs a place: a passing subject costs no message and no position
    Origin origin = undecided ? placeOf(check, rest, why) : Origin.NONE;
    String message = why.map(ScopeEvaluation::cannotTell).orElse("");
    return new Verdict(
        index,
        check.typed().number(),
        outcome,
        rest,
        undecided ? key() : "",
        undecided ? bound() : List.of(),
        undecided ? places.file() : Optional.empty(),
        message,
        Optional.empty(),
        origin.span(),
        origin.related(),
        why,
        Optional.empty(),
        List.of());
  }

  private Origin placeOf(PlanCheck check, boolean rest, Optional<Reasons> why) {
    Optional<Origin> opening =
        why.filter(w -> rest).flatMap(w -> w.kept().getFirst().place()).map(Origin::at);
    return opening.orElseGet(() -> places.of(check.at()));
  }

  private static String cannotTell(Reasons reasons) {
    String all =
        reasons.kept().stream().map(r -> r.text()).distinct().collect(Collectors.joining("; "));
    return "cannot tell: " + all + (reasons.more() > 0 ? " … and " + reasons.more() + " more" : "");
  }

  private Verdict failed(PlanCheck check) {
    Origin origin = places.of(check.at());
    List<Shown> diagram =
        check.typed().kind() == TypedCheck.Kind.DENY
            ? List.of()
            : Diagrams.of(check.condition().orElseThrow(), frame);
    String message =
        check.message().map(m -> io.plimsoll.value.Show.text(m.eval(frame))).orElse("");
    return new Verdict(
        index,
        check.typed().number(),
        Outcome.FAIL,
        false,
        key(),
        bound(),
        places.file(),
        message,
        check.note().map(n -> io.plimsoll.value.Show.text(n.eval(frame))),
        origin.span(),
        origin.related(),
        Optional.empty(),
        Fixes.of(check, scope, frame, forms),
        diagram);
  }

  private List<Value> bound() {
    return scope.bindings().stream().map(b -> frame.get(b.slot())).toList();
  }

  /** The keys of all bound subjects, so that equal members of different parents differ. */
  private String key() {
    return scope.bindings().stream()
        .map(b -> frame.get(b.slot()))
        .filter(v -> v instanceof Node || !(v instanceof Unknown))
        .map(Keys::of)
        .collect(Collectors.joining(" / "));
  }
}
