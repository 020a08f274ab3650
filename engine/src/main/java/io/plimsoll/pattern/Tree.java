package io.plimsoll.pattern;

import java.util.List;

/**
 * The parse tree of a regex or a glob: flags, escapes and case folding are resolved, so a node
 * means the same wherever it stands.
 */
sealed interface Tree {
  /** Stands for no upper limit in {@link Repeat}. */
  int UNLIMITED = -1;

  /** One character of a set. */
  record Chars(CodeSet set) implements Tree {}

  /**
   * One character of a set that only the fallback engine can spell out (Unicode classes, case
   * folding beyond ASCII), in the syntax of that engine.
   */
  record Opaque(String syntax) implements Tree {}

  /** All items, one after the other; no items match the empty text. */
  record Concat(List<Tree> items) implements Tree {}

  /** One of the options, at least two of them. */
  record Alternate(List<Tree> options) implements Tree {}

  /** {@code min} to {@code max} times the body. */
  record Repeat(Tree body, int min, int max, boolean greedy) implements Tree {}

  /** A group whose text can be asked for, counted from 1 by its opening parenthesis. */
  record Capture(Tree body, int number) implements Tree {}

  /** A statement about a place, which takes no text. */
  record Assert(Place place) implements Tree {}

  /** The places that can be asserted, as in RE2. */
  enum Place {
    TEXT_START("\\A"),
    TEXT_END("\\z"),
    LINE_START("(?m:^)"),
    LINE_END("(?m:$)"),
    WORD_EDGE("\\b"),
    NO_WORD_EDGE("\\B");

    private final String syntax;

    Place(String syntax) {
      this.syntax = syntax;
    }

    String syntax() {
      return syntax;
    }
  }

  static Tree concat(List<Tree> items) {
    return items.size() == 1 ? items.get(0) : new Concat(List.copyOf(items));
  }

  static Tree alternate(List<Tree> options) {
    return options.size() == 1 ? options.get(0) : new Alternate(List.copyOf(options));
  }

  static Tree anyNumberOf(CodeSet set, int min) {
    return new Repeat(new Chars(set), min, UNLIMITED, true);
  }

  /**
   * Number of characters and decisions after all counted repeats are written out; the cost of every
   * engine grows with it. Saturates instead of overflowing.
   */
  default long size() {
    return switch (this) {
      case Chars chars -> 1;
      case Opaque opaque -> 1;
      case Assert assertion -> 1;
      case Capture capture -> 2 + capture.body.size();
      case Concat concat -> sum(concat.items);
      case Alternate alternate -> alternate.options.size() + sum(alternate.options);
      case Repeat repeat ->
          Math.min(
              Integer.MAX_VALUE,
              1 + (repeat.body.size() + 1) * Math.max(1, Math.max(repeat.min, repeat.max)));
    };
  }

  private static long sum(List<Tree> trees) {
    long sum = 0;
    for (Tree tree : trees) {
      sum = Math.min(Integer.MAX_VALUE, sum + tree.size());
    }
    return sum;
  }
}
