package io.plimsoll.settle;

import io.plimsoll.model.Reasons;
import io.plimsoll.model.Value;
import io.plimsoll.pattern.Glob;
import io.plimsoll.plan.BudgetExceeded;
import io.plimsoll.plan.Frame;
import io.plimsoll.plan.Meter;
import io.plimsoll.plan.PlanExpr;
import io.plimsoll.plan.Run;
import io.plimsoll.report.Verdict;
import io.plimsoll.typed.TypedScope;
import io.plimsoll.value.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which verdicts of its rules a waiver is meant for. */
sealed interface Reach {

  /** Whether a waiver is meant for a verdict. */
  sealed interface Match {
    record Yes() implements Match {}

    record No() implements Match {}

    /** The condition cannot be told. */
    record Untold(String why) implements Match {}
  }

  /** Whether it is meant for a verdict on an artifact, a path from the project root. */
  Match of(Judged judged, String artifact);

  /** Whether it is meant for verdicts of a scope at all. */
  default boolean fits(int scope) {
    return true;
  }

  private static Match when(boolean matches) {
    return matches ? new Match.Yes() : new Match.No();
  }

  /**
   * That of a waiver of a policy file.
   *
   * @param files any of them fits the artifact; none: every artifact
   * @param targets any of them fits the target's name; none: every target
   * @param where by index of the scopes it fits
   */
  record Declared(List<Glob> files, List<Glob> targets, Optional<Map<Integer, PlanExpr>> where)
      implements Reach {
    @Override
    public Match of(Judged judged, String artifact) {
      boolean here =
          any(files, artifact)
              && any(targets, judged.target().name())
              && fits(judged.verdict().scope());
      return here && where.isPresent() ? condition(judged, where.get()) : when(here);
    }

    @Override
    public boolean fits(int scope) {
      return where.isEmpty() || where.get().containsKey(scope);
    }

    private static boolean any(List<Glob> globs, String text) {
      return globs.isEmpty() || globs.stream().anyMatch(g -> g.matches(text));
    }

    private static Match condition(Judged judged, Map<Integer, PlanExpr> where) {
      Verdict verdict = judged.verdict();
      PlanExpr condition = where.get(verdict.scope());
      if (condition == null) {
        return new Match.No();
      }
      try {
        Value value = condition.eval(frame(judged, verdict));
        return Truth.isUnknown(value)
            ? new Match.Untold(words(Truth.reasons(value)))
            : when(Truth.isTrue(value));
      } catch (BudgetExceeded e) {
        return new Match.Untold("the condition needs more steps than a rule may take");
      }
    }

    /** The bindings of the scope as they were for the verdict; a waiver sees no let. */
    private static Frame frame(Judged judged, Verdict verdict) {
      TypedScope scope = judged.scope();
      Run run = new Run(judged.target(), new Meter(Meter.DEFAULT_BUDGET));
      Frame frame = new Frame(run, scope.frameSize());
      for (int i = 0; i < verdict.subjects().size(); i++) {
        frame.set(scope.bindings().get(i).variable().slot(), verdict.subjects().get(i));
      }
      return frame;
    }

    private static String words(Reasons reasons) {
      return String.join("; ", reasons.kept().stream().map(r -> r.text()).distinct().toList());
    }
  }

  /**
   * That of a comment: verdicts whose place begins in these lines of a source.
   *
   * @param first from 1
   * @param last included
   */
  record Lines(String source, int first, int last) implements Reach {
    @Override
    public Match of(Judged judged, String artifact) {
      return when(
          judged
              .verdict()
              .place()
              .filter(p -> p.source().name().equals(source))
              .filter(p -> first <= p.line() && p.line() <= last)
              .isPresent());
    }
  }
}
