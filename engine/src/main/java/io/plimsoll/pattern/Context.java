package io.plimsoll.pattern;

import java.util.EnumSet;
import java.util.Set;

/** What stands beside a place, as far as the assertions of a pattern can tell. */
enum Context {
  /** A character of no interest; also every neighbour that no assertion looks at. */
  OTHER,
  WORD,
  NEWLINE,
  /** The beginning or the end of the text. */
  EDGE;

  /** Whether an assertion holds between two neighbours. */
  static boolean holds(Tree.Place place, Context before, Context after) {
    return switch (place) {
      case TEXT_START -> before == EDGE;
      case TEXT_END -> after == EDGE;
      case LINE_START -> before == EDGE || before == NEWLINE;
      case LINE_END -> after == EDGE || after == NEWLINE;
      case WORD_EDGE -> (before == WORD) != (after == WORD);
      case NO_WORD_EDGE -> (before == WORD) == (after == WORD);
    };
  }

  /** The contexts that the given assertions tell from {@link #OTHER}. */
  static Set<Context> relevant(Set<Tree.Place> places) {
    Set<Context> relevant = EnumSet.noneOf(Context.class);
    for (Tree.Place place : places) {
      switch (place) {
        case TEXT_START, TEXT_END -> relevant.add(EDGE);
        case LINE_START, LINE_END -> relevant.addAll(Set.of(EDGE, NEWLINE));
        case WORD_EDGE, NO_WORD_EDGE -> relevant.add(WORD);
      }
    }
    return relevant;
  }

  static Context of(int codePoint, Set<Context> relevant) {
    Context context = OTHER;
    if (NamedSets.WORD.contains(codePoint)) {
      context = WORD;
    } else if (codePoint == '\n') {
      context = NEWLINE;
    }
    return relevant.contains(context) ? context : OTHER;
  }
}
