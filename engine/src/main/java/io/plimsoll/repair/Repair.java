package io.plimsoll.repair;

import io.plimsoll.diagnostic.Edit;
import io.plimsoll.repair.Candidates.Candidate;
import io.plimsoll.report.Finding;
import io.plimsoll.report.Outcome;
import io.plimsoll.report.Report;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes fixes in rounds: all that do not collide at once, then the texts are read and judged anew.
 *
 * <p>A round that breaks a text, or after which a finding it was for is still there, is taken back
 * and tried with half of its fixes; a fix that fails alone is dropped and said so.
 */
public final class Repair {
  /** Fixes that collide line up behind each other; more than three at one place are not written. */
  static final int ROUNDS = 10;

  private final Judge judge;
  private final boolean suggestions;
  private final Set<String> refused = new HashSet<>();
  private final List<Finding> applied = new ArrayList<>();
  private final List<Dropped> dropped = new ArrayList<>();
  private final Set<List<String>> seen = new HashSet<>();

  private Repair(Judge judge, boolean suggestions) {
    this.judge = judge;
    this.suggestions = suggestions;
  }

  /**
   * Mends texts that are judged together.
   *
   * @param texts with different names
   * @param suggestions whether fixes are made that need a person's decision
   */
  public static Repaired of(List<Source> texts, Judge judge, boolean suggestions) {
    return new Repair(judge, suggestions).run(state(texts, judge));
  }

  private record State(List<Source> texts, Report report, long faults) {}

  private static State state(List<Source> texts, Judge judge) {
    Judge.Judgement judgement = judge.judge(texts);
    return new State(texts, judgement.report(), judgement.faults());
  }

  private Repaired run(State first) {
    State state = first;
    seen.add(contents(first.texts()));
    for (int round = 0; round < ROUNDS; round++) {
      Optional<State> next = round(state);
      if (next.isEmpty()) {
        break;
      }
      state = next.get();
    }
    for (Candidate left : open(state)) {
      dropped.add(new Dropped(left.finding(), Dropped.Why.UNFINISHED));
    }
    dropped.addAll(candidates(state).dropped());
    return new Repaired(state.texts(), applied, dropped, state.report());
  }

  private Candidates candidates(State state) {
    Map<String, Source> texts = new LinkedHashMap<>();
    state.texts().forEach(t -> texts.put(t.name(), t));
    return Candidates.of(state.report().findings(), texts, suggestions);
  }

  private List<Candidate> open(State state) {
    return candidates(state).all().stream().filter(c -> !refused.contains(c.key())).toList();
  }

  /** The state after the next fixes; empty when none can be made. */
  private Optional<State> round(State state) {
    List<Candidate> chosen = Candidates.together(open(state));
    while (!chosen.isEmpty()) {
      State next = after(state, chosen);
      Optional<Dropped.Why> against = against(state, next, chosen);
      if (against.isEmpty()) {
        seen.add(contents(next.texts()));
        chosen.forEach(c -> applied.add(c.finding()));
        return Optional.of(next);
      }
      if (chosen.size() == 1) {
        refused.add(chosen.getFirst().key());
        dropped.add(new Dropped(chosen.getFirst().finding(), against.get()));
        chosen = Candidates.together(open(state));
      } else {
        chosen = chosen.subList(0, chosen.size() / 2);
      }
    }
    return Optional.empty();
  }

  private State after(State state, List<Candidate> chosen) {
    Map<String, List<Edit>> edits = new HashMap<>();
    for (Candidate candidate : chosen) {
      for (Edit edit : candidate.edits()) {
        edits.computeIfAbsent(edit.span().source().name(), n -> new ArrayList<>()).add(edit);
      }
    }
    List<Source> texts =
        state.texts().stream()
            .map(t -> edits.containsKey(t.name()) ? Patch.apply(t, edits.get(t.name())) : t)
            .toList();
    return state(texts, judge);
  }

  private Optional<Dropped.Why> against(State before, State after, List<Candidate> chosen) {
    if (seen.contains(contents(after.texts()))) {
      return Optional.of(Dropped.Why.RETURNS);
    }
    if (after.faults() > before.faults()) {
      return Optional.of(Dropped.Why.BREAKS);
    }
    Map<String, Integer> mended = new HashMap<>();
    chosen.forEach(c -> mended.merge(c.finding().rule().fullName(), 1, Integer::sum));
    for (Map.Entry<String, Integer> rule : mended.entrySet()) {
      long left = failing(before.report(), rule.getKey()) - rule.getValue();
      if (failing(after.report(), rule.getKey()) > left) {
        return Optional.of(Dropped.Why.KEEPS);
      }
    }
    return Optional.empty();
  }

  private static long failing(Report report, String rule) {
    return report.findings().stream()
        .filter(f -> f.outcome() == Outcome.FAIL && f.rule().fullName().equals(rule))
        .count();
  }

  private static List<String> contents(List<Source> texts) {
    return texts.stream().map(Source::text).toList();
  }
}
