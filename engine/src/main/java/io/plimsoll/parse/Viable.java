package io.plimsoll.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
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
 */
final class Viable {
  /** Steps until the search gives up: enough for a declaration of some ten thousand tokens. */
  private static final int STEPS = 2_000_000;

  private final ATN atn;
  private final Map<Long, Integer> stackIds = new HashMap<>();
  private final List<long[]> stacks = new ArrayList<>();
  private int steps;

  private Viable(ATN atn) {
    this.atn = atn;
    stacks.add(new long[] {0, 0}); // the empty stack
  }

  /**
   * Where a rule of the grammar fails.
   *
   * @param index of the first token that does not fit
   * @param expected types that would have fitted there
   */
  record Failure(int index, Set<Integer> expected) {}

  /** The failure of a rule that begins at a token; nothing when the search takes too long. */
  static Optional<Failure> find(ATN atn, int rule, Tokens tokens, int start) {
    return new Viable(atn).search(rule, tokens, start);
  }

  private Optional<Failure> search(int rule, Tokens tokens, int start) {
    Set<Long> waiting = closure(List.of(config(atn.ruleToStartState[rule], 0)));
    int last = tokens.visible().size() - 1;
    for (int index = start; index <= last; index++) {
      List<Long> next = new ArrayList<>();
      int type = index == last ? Token.EOF : tokens.type(index);
      for (long config : waiting) {
        for (Transition transition : state(config).getTransitions()) {
          if (!transition.isEpsilon() && transition.matches(type, 1, atn.maxTokenType)) {
            next.add(config(transition.target, stack(config)));
          }
        }
      }
      if (next.isEmpty()) {
        return Optional.of(new Failure(index, expected(waiting)));
      }
      waiting = closure(next);
      if (steps > STEPS) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Set<Integer> expected(Set<Long> waiting) {
    Set<Integer> types = new HashSet<>();
    for (long config : waiting) {
      for (Transition transition : state(config).getTransitions()) {
        if (!transition.isEpsilon()) {
          types.addAll(transition.label().toSet());
        }
      }
    }
    return types;
  }

  /** All states that wait for a token, reached without one. */
  private Set<Long> closure(List<Long> from) {
    Set<Long> seen = new HashSet<>(from);
    Set<Long> waiting = new HashSet<>();
    Deque<Long> open = new ArrayDeque<>(from);
    while (!open.isEmpty() && steps <= STEPS) {
      long config = open.pop();
      steps++;
      for (long reached : reached(config, waiting)) {
        if (seen.add(reached)) {
          open.push(reached);
        }
      }
    }
    return waiting;
  }

  private List<Long> reached(long config, Set<Long> waiting) {
    ATNState state = state(config);
    int stack = stack(config);
    if (state instanceof RuleStopState) {
      if (stack == 0) {
        return List.of(); // the rule is over: whatever follows is a failure of the rule
      }
      long[] top = stacks.get(stack);
      return List.of(config(atn.states.get((int) top[0]), (int) top[1]));
    }
    List<Long> targets = new ArrayList<>();
    for (Transition transition : state.getTransitions()) {
      if (transition instanceof RuleTransition call) {
        targets.add(config(call.target, pushed(call.followState, stack)));
      } else if (transition.isEpsilon()) {
        targets.add(config(transition.target, stack));
      } else {
        waiting.add(config);
      }
    }
    return targets;
  }

  private int pushed(ATNState follow, int below) {
    return stackIds.computeIfAbsent(
        ((long) follow.stateNumber << 32) | below,
        key -> {
          stacks.add(new long[] {follow.stateNumber, below});
          return stacks.size() - 1;
        });
  }

  private static long config(ATNState state, int stack) {
    return ((long) state.stateNumber << 32) | stack;
  }

  private ATNState state(long config) {
    return atn.states.get((int) (config >>> 32));
  }

  private static int stack(long config) {
    return (int) config;
  }
}
