package io.plimsoll.pattern;

import java.util.List;

/** Something that decides over a text in linear time; immutable. */
sealed interface Machine permits Dfa, Fallback {

  /** States of the automaton of one pattern; typical ones have a few dozen. */
  int MAX_STATES = 2_000;

  /** States of the automaton of a set of patterns. */
  int MAX_UNION_STATES = 10_000;

  boolean accepts(String text);

  Ternary accepts(List<String> pieces);

  /** The automaton of a tree, or the fallback where it would be too large. */
  static Machine of(Tree tree, boolean search) {
    return Determinizer.determinize(tree, search, MAX_STATES)
        .<Machine>map(dfa -> dfa)
        .orElseGet(() -> new Fallback(tree, search));
  }

  /** Whether a text with holes is known to its end. */
  static boolean isWhole(List<String> pieces) {
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("a text has at least one piece");
    }
    return pieces.size() == 1;
  }
}
