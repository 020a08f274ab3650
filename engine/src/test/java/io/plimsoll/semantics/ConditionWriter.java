package io.plimsoll.semantics;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Writes conditions over the variables of {@link Program} that are well typed by construction. */
final class ConditionWriter {
  private final Random random;
  private final boolean judgesKnowledge;
  private final List<String> numbers = new ArrayList<>(List.of("i", "j"));
  private final List<String> words = new ArrayList<>(List.of("s", "t"));
  private int names;

  /**
   * A writer.
   *
   * @param judgesKnowledge whether conditions may look at what is known
   */
  ConditionWriter(long seed, boolean judgesKnowledge) {
    this.random = new Random(seed);
    this.judgesKnowledge = judgesKnowledge;
  }

  @SafeVarargs
  private String pick(Supplier<String>... ways) {
    return ways[random.nextInt(ways.length)].get();
  }

  private String word(String... ways) {
    return ways[random.nextInt(ways.length)];
  }

  private String one(List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  String condition(int depth) {
    if (depth <= 0) {
      return word("b", "c", "(i == j)", "(s == \"a\")", "(i in xs)", "(o is present)", "(s in ws)");
    }
    int d = depth - 1;
    if (judgesKnowledge && random.nextInt(6) == 0) {
      return pick(
          () -> "(" + condition(d) + " otherwise " + word("true", "false") + ")",
          () -> "(" + number(d) + " is " + word("known", "unknown") + ")",
          () -> "(" + list(d) + " is not " + word("known", "unknown") + ")");
    }
    return pick(
        () -> "(" + condition(d) + word(" and ", " or ", " implies ") + condition(d) + ")",
        () -> "(not " + condition(d) + ")",
        () ->
            "(" + number(d) + word(" < ", " <= ", " == ", " != ", " > ", " >= ") + number(d) + ")",
        () -> "(" + text(d) + word(" == ", " != ") + text(d) + ")",
        () -> "(" + number(d) + word(" in ", " not in ") + list(d) + ")",
        () -> "(" + text(d) + word(" in ", " not in ") + wordSet(d) + ")",
        () -> "(" + list(d) + word(" == ", " != ") + list(d) + ")",
        () -> "(" + wordSet(d) + word(" == ", " != ") + wordSet(d) + ")",
        () -> "(if " + condition(d) + " then " + condition(d) + " else " + condition(d) + ")",
        () -> quantified(d),
        () -> quantified(d),
        () -> "(o is present and o > " + number(d) + ")",
        () -> "(q is absent or q == " + text(d) + ")",
        () ->
            "(match xs[i] { present z"
                + ++names
                + " -> z"
                + names
                + " > 1  absent -> "
                + condition(d)
                + " })",
        () -> "(match i { 1 if " + condition(d) + " -> b  2 -> " + condition(d) + "  _ -> c })",
        () -> "(match s { \"a\" -> " + condition(d) + "  \"b\" -> c  _ -> " + condition(d) + " })");
  }

  private String quantified(int depth) {
    boolean numeric = random.nextBoolean();
    List<String> scope = numeric ? numbers : words;
    String source = numeric ? pick(() -> list(depth), () -> numberSet(depth)) : wordSet(depth);
    return bound(
        scope,
        name ->
            "("
                + word("any ", "all ", "no ", "one ")
                + name
                + " in "
                + source
                + where(depth)
                + ": "
                + condition(depth)
                + ")");
  }

  private String where(int depth) {
    return random.nextBoolean() ? " where " + condition(depth) : "";
  }

  private String bound(List<String> scope, UnaryOperator<String> text) {
    String name = "x" + ++names;
    scope.add(name);
    String written = text.apply(name);
    scope.remove(name);
    return written;
  }

  private String number(int depth) {
    if (depth <= 0) {
      return pick(() -> one(numbers), () -> word("1", "2", "0"));
    }
    int d = depth - 1;
    if (judgesKnowledge && random.nextInt(6) == 0) {
      return "(" + number(d) + " otherwise 7)";
    }
    String source = pick(() -> list(d), () -> numberSet(d));
    return pick(
        () -> one(numbers),
        () -> "(o ?? " + number(d) + ")",
        () -> "(" + number(d) + word(" + ", " - ", " * ", " / ", " % ") + number(d) + ")",
        () -> "count(" + source + ")",
        () -> "count(" + wordSet(d) + ")",
        () -> bound(numbers, n -> "count(" + n + " in " + source + " where " + condition(d) + ")"),
        () -> "(if " + condition(d) + " then " + number(d) + " else " + number(d) + ")",
        () -> "(" + list(d) + "[" + number(d) + "] ?? " + number(d) + ")",
        () -> "(" + map(d) + "[" + text(d) + "] ?? " + number(d) + ")",
        () -> "count(" + map(d) + ")");
  }

  private String text(int depth) {
    if (depth <= 0) {
      return pick(() -> one(words), () -> word("\"a\"", "\"b\"", "\"\""));
    }
    int d = depth - 1;
    return pick(
        () -> one(words),
        () -> "(" + text(d) + " + " + text(d) + ")",
        () -> "\"<{" + one(words) + "}>\"",
        () -> "(q ?? " + text(d) + ")",
        () -> "(if " + condition(d) + " then " + text(d) + " else " + text(d) + ")");
  }

  private String list(int depth) {
    if (depth <= 0) {
      return word("xs", "ys");
    }
    int d = depth - 1;
    return pick(
        () -> word("xs", "ys"),
        () -> "[" + number(d) + ", " + number(d) + "]",
        () -> "(" + list(d) + " + " + list(d) + ")",
        () -> "(if " + condition(d) + " then " + list(d) + " else " + list(d) + ")",
        () -> comprehension(d, "[", "]"));
  }

  private String map(int depth) {
    if (depth <= 0) {
      return "m";
    }
    int d = depth - 1;
    return pick(
        () -> "m",
        () -> "{" + text(d) + ": " + number(d) + ", " + text(d) + ": " + number(d) + "}",
        () -> ofWords(d, n -> n + ": " + number(d)));
  }

  private String ofWords(int depth, UnaryOperator<String> member) {
    String source = wordSet(depth);
    return bound(
        words, n -> "{" + member.apply(n) + " for " + n + " in " + source + where(depth) + "}");
  }

  private String numberSet(int depth) {
    if (depth <= 0) {
      return "vs";
    }
    int d = depth - 1;
    return pick(
        () -> "vs",
        () -> "{" + number(d) + ", " + number(d) + "}",
        () -> "(" + numberSet(d) + word(" + ", " - ") + numberSet(d) + ")",
        () -> comprehension(d, "{", "}"));
  }

  private String comprehension(int depth, String from, String to) {
    String source = pick(() -> list(depth), () -> numberSet(depth));
    return bound(
        numbers, n -> from + number(depth) + " for " + n + " in " + source + where(depth) + to);
  }

  private String wordSet(int depth) {
    if (depth <= 0) {
      return "ws";
    }
    int d = depth - 1;
    return pick(
        () -> "ws",
        () -> "{" + text(d) + ", " + text(d) + "}",
        () -> "(" + wordSet(d) + word(" + ", " - ") + wordSet(d) + ")",
        () -> ofWords(d, n -> text(d)));
  }
}
