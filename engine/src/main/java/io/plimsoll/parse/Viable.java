package io.plimsoll.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;

/**
 * Walks the automaton of the grammar over the tokens of a declaration, with all readings at once,
 * to learn which token fits no reading and what would have fitted.
 *
 * <p>ANTLR's own "expected" set is that of the decision it was in, which for a long look-ahead lies
 * far before the mistake.
 *
 * <p>All calls of a rule at one token share one return point, as in Earley's algorithm, so nested
 * brackets do not multiply the readings. This needs that no rule is empty, and none but the whole
 * file is.
 */
final class Viable {
  /** Steps until the search gives up: enough for a declaration of some ten thousand tokens. */
  private static final int STEPS = 3_000_000;

  private final ATN atn;
  private final Map<ATNState, Call> callsHere = new HashMap<>();
  private int steps;

  private Viable(ATN atn) {
    this.atn = atn;
  }

  /**
   * Where a rule of the grammar fails.
   *
   * @param index of the first token that does not fit
   * @param expected types that would have fitted there
   */
  record Failure(int index, Set<Integer> expected) {}

  /** A rule that began at some token, and where reading goes on behind it; equal if identical. */
  private static final class Call {
    private final Set<Reading> returns = new LinkedHashSet<>();
  }

  /** A state within a call. */
  private record Reading(ATNState state, Call call) {}

  /** The failure of a rule that begins at a token; nothing when the search takes too long. */
  static Optional<Failure> find(ATN atn, int rule, Tokens tokens, int start) {
    return new Viable(atn).search(rule, tokens, start);
  }

  private Optional<Failure> search(int rule, Tokens tokens, int start) {
    Set<Reading> waiting = closure(List.of(new Reading(atn.ruleToStartState[rule], new Call())));
    int last = tokens.visible().size() - 1;
    for (int index = start; index <= last && steps <= STEPS; index++) {
      List<Reading> next = new ArrayList<>();
      int type = index == last ? Token.EOF : tokens.type(index);
      for (Reading reading : waiting) {
        for (Transition transition : reading.state().getTransitions()) {
          if (!transition.isEpsilon() && transition.matches(type, 1, atn.maxTokenType)) {
            next.add(new Reading(transition.target, reading.call()));
          }
        }
      }
      if (next.isEmpty()) {
        return Optional.of(new Failure(index, expected(waiting)));
      }
      waiting = closure(next);
    }
    return Optional.empty();
  }

  private static Set<Integer> expected(Set<Reading> waiting) {
    Set<Integer> types = new HashSet<>();
    for (Reading reading : waiting) {
      for (Transition transition : reading.state().getTransitions()) {
        if (!transition.isEpsilon()) {
          types.addAll(transition.label().toSet());
        }
      }
    }
    return types;
  }

  /** All readings that wait for a token, reached without one. */
  private Set<Reading> closure(Collection<Reading> from) {
    callsHere.clear();
    Set<Reading> seen = new HashSet<>(from);
    Set<Reading> waiting = new LinkedHashSet<>();
    Deque<Reading> open = new ArrayDeque<>(from);
    while (!open.isEmpty() && steps <= STEPS) {
      Reading reading = open.pop();
      steps++;
      for (Reading reached : reached(reading, waiting)) {
        if (seen.add(reached)) {
          open.push(reached);
        }
      }
    }
    return waiting;
  }

  private Collection<Reading> reached(Reading reading, Set<Reading> waiting) {
    if (reading.state() instanceof RuleStopState) {
      return reading.call().returns; // none behind the whole rule: whatever follows is a failure
    }
    List<Reading> targets = new ArrayList<>();
    for (Transition transition : reading.state().getTransitions()) {
      if (transition instanceof RuleTransition call) {
        Call here = callsHere.computeIfAbsent(call.target, s -> new Call());
        here.returns.add(new Reading(call.followState, reading.call()));
        targets.add(new Reading(call.target, here));
      } else if (transition.isEpsilon()) {
        targets.add(new Reading(transition.target, reading.call()));
      } else {
        waiting.add(reading);
      }
    }
    return targets;
  }
}
