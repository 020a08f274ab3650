package io.plimsoll.pattern;

import java.util.Optional;

/** Reads repetition marks of a regex. */
final class Repeats {
  private Repeats() {}

  /** A repetition as written; counts are capped just above what is allowed. */
  record Count(int min, int max, boolean lazy) {}

  /** The mark under the cursor, skipped; a brace that is no repetition is an ordinary character. */
  static Optional<Count> read(Cursor in) {
    int start = in.offset();
    int min = 0;
    int max = Tree.UNLIMITED;
    if (in.skip("{")) {
      min = in.number(RegexParser.MAX_REPEAT + 1);
      boolean comma = in.skip(",");
      int upper = comma ? in.number(RegexParser.MAX_REPEAT + 1) : min;
      if (min < 0 || !in.skip("}")) {
        in.reset(start);
        return Optional.empty();
      }
      max = upper == Cursor.END ? Tree.UNLIMITED : upper;
    } else if (in.skip("+")) {
      min = 1;
    } else if (in.skip("?")) {
      max = 1;
    } else if (!in.skip("*")) {
      return Optional.empty();
    }
    return Optional.of(new Count(min, max, in.skip("?")));
  }

  static Tree apply(Count count, Tree body, boolean ungreedy, int start) throws BadPattern {
    if (count.max != Tree.UNLIMITED && count.max < count.min) {
      throw new BadPattern(start, "the counts of a repetition are upside down", "swap them");
    }
    Tree repeat = new Tree.Repeat(body, count.min, count.max, count.lazy == ungreedy);
    if (product(repeat) > RegexParser.MAX_REPEAT) {
      throw new BadPattern(
          start,
          "repeats more than " + RegexParser.MAX_REPEAT + " times",
          "use a smaller count, or `*` and `+` and a check of `length(…)`");
    }
    return repeat;
  }

  /** How often the innermost part is repeated by the counts around it. */
  private static long product(Tree tree) {
    return switch (tree) {
      case Tree.Chars chars -> 1;
      case Tree.Opaque opaque -> 1;
      case Tree.Assert assertion -> 1;
      case Tree.Capture capture -> product(capture.body());
      case Tree.Concat concat ->
          concat.items().stream().mapToLong(Repeats::product).max().orElse(1);
      case Tree.Alternate alternate ->
          alternate.options().stream().mapToLong(Repeats::product).max().orElse(1);
      case Tree.Repeat repeat ->
          Math.max(1, Math.max(repeat.min(), repeat.max())) * product(repeat.body());
    };
  }

  static BadPattern misplaced(String mark, int start, boolean afterRepeat) {
    return afterRepeat
        ? new BadPattern(
            start,
            "a repetition is repeated by `" + mark + "`",
            "put a group around the first, `(?:…)" + mark + "`; possessive marks are not needed")
        : new BadPattern(
            start,
            "there is nothing before `" + mark + "` to repeat",
            "write `\\" + mark + "` for the character itself");
  }
}
