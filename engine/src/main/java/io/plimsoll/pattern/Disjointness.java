package io.plimsoll.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Decides whether two patterns have no text in common, from the product of their automata. */
public final class Disjointness {
  /** Pairs of states looked at. */
  private static final int MAX_PAIRS = 10_000;

  private Disjointness() {}

  /**
   * Whether no text matches both patterns.
   *
   * @return unknown if one of them has no automaton or the product is too large
   */
  public static Ternary ofMatches(Pattern left, Pattern right) {
    if (FullMatch.of(left).machine() instanceof Dfa a
        && FullMatch.of(right).machine() instanceof Dfa b) {
      return disjoint(a, b);
    }
    return Ternary.UNKNOWN;
  }

  private static Ternary disjoint(Dfa a, Dfa b) {
    List<int[]> steps = steps(a.alphabet(), b.alphabet());
    Set<Long> seen = new HashSet<>();
    ArrayDeque<int[]> open = new ArrayDeque<>();
    open.add(new int[] {Dfa.START, Dfa.START});
    while (!open.isEmpty()) {
      int[] pair = open.remove();
      if (a.acceptsAt(pair[0]) && b.acceptsAt(pair[1])) {
        return Ternary.FALSE;
      }
      for (int[] step : steps) {
        int left = a.next(pair[0], step[0]);
        int right = b.next(pair[1], step[1]);
        boolean alive = left != Dfa.DEAD && right != Dfa.DEAD;
        if (alive && seen.add((long) left << 32 | right)) {
          open.add(new int[] {left, right});
        }
      }
      if (seen.size() > MAX_PAIRS) {
        return Ternary.UNKNOWN;
      }
    }
    return Ternary.TRUE;
  }

  /** The pairs of classes that one character can have. */
  private static List<int[]> steps(Alphabet a, Alphabet b) {
    Set<List<Integer>> pairs = new HashSet<>();
    IntStream.concat(Arrays.stream(a.starts()), Arrays.stream(b.starts()))
        .forEach(c -> pairs.add(List.of(a.classOf(c), b.classOf(c))));
    List<int[]> steps = new ArrayList<>();
    for (List<Integer> pair : pairs) {
      steps.add(new int[] {pair.get(0), pair.get(1)});
    }
    return steps;
  }
}
