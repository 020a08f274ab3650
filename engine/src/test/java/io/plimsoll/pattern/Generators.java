package io.plimsoll.pattern;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Patterns and texts over an alphabet so small that they often meet. */
final class Generators {
  private Generators() {}

  /** Valid regexes. */
  static Arbitrary<String> regexes() {
    Arbitrary<String> flags = Arbitraries.of("", "", "", "(?s)", "(?i)", "(?m)", "(?is)", "(?U)");
    return Combinators.combine(flags, Arbitraries.oneOf(regexes(3), regexes(2), plain()))
        .as((flag, regex) -> flag + regex);
  }

  /** Patterns of the form that string operations decide, or nearly so. */
  private static Arbitrary<String> plain() {
    return Combinators.combine(
            Arbitraries.of("", "", "^", ".*", "(?s:.*)"),
            Arbitraries.of("a", "b", "ab", "(?:a|b)", "[ab]/", "(a)", "", ".+", "[^/]*", "(?s:.+)")
                .list()
                .ofMaxSize(3)
                .map(parts -> String.join("", parts)),
            Arbitraries.of("", "", "$", ".*", "(?s:.*)", "(?s:.+)"))
        .as((start, inner, end) -> start + inner + end);
  }

  private static Arbitrary<String> regexes(int depth) {
    Arbitrary<String> atom =
        Arbitraries.frequencyOf(
            List.of(
                Tuple.of(6, Arbitraries.of("a", "b", "k", "S", "ab", "/")),
                Tuple.of(3, Arbitraries.of(".*", ".+", ".", "(?s:.*)", "[^/]*")),
                Tuple.of(
                    2,
                    Arbitraries.of(
                        "\\w",
                        "\\W",
                        "\\d",
                        "\\s",
                        "[ab]",
                        "[^ab]",
                        "[a-k]",
                        "[[:upper:]]",
                        "[^\\n]",
                        "[\\x{17F}a]",
                        "\\x{1F6A2}",
                        "\\n",
                        "\\Qa.\\E",
                        "[^K]")),
                Tuple.of(
                    2, Arbitraries.of("^", "$", "\\b", "\\B", "\\A", "\\z", "(?m:^)", "(?m:$)")),
                Tuple.of(
                    1, Arbitraries.of("\\pL", "[\\p{Lu}1]", "\\PL", "(?i:\\x{E4})", "\u00e4"))));
    if (depth == 0) {
      return atom;
    }
    Arbitrary<String> inner = regexes(depth - 1);
    Arbitrary<String> mark =
        Arbitraries.of("*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{0,2}?", "{2,}", "{0}");
    return Arbitraries.frequencyOf(
        Tuple.of(2, atom),
        Tuple.of(4, inner.list().ofMinSize(1).ofMaxSize(4).map(parts -> String.join("", parts))),
        Tuple.of(
            2, inner.list().ofMinSize(2).ofMaxSize(3).map(o -> "(?:" + String.join("|", o) + ")")),
        Tuple.of(1, inner.map(body -> "(" + body + ")")),
        Tuple.of(1, inner.map(body -> "(?i:" + body + ")")),
        Tuple.of(2, Combinators.combine(inner, mark).as((body, m) -> "(?:" + body + ")" + m)));
  }

  /** Valid and invalid globs. */
  static Arbitrary<String> globs() {
    return Arbitraries.of(
            "a",
            "b",
            ".",
            "/",
            "*",
            "?",
            "/**",
            "**/",
            "/**/",
            "[ab]",
            "[!a]",
            "{a,b}",
            "{a/,b}",
            "{a,*}b",
            "{x/**,b}",
            "{**/a,b}",
            "\\*",
            ",",
            "[a-c]")
        .list()
        .ofMaxSize(6)
        .map(parts -> String.join("", parts));
  }

  static Arbitrary<String> texts() {
    return Arbitraries.of(
            "a",
            "b",
            "k",
            "K",
            "S",
            "s",
            "ab",
            "/",
            "\n",
            " ",
            "1",
            "_",
            ".",
            ",",
            "*",
            "x",
            "c",
            "\u017f",
            "\u212a",
            "\u00e4",
            "\u00c4",
            "\uD83D\uDEA2",
            "a.")
        .list()
        .ofMaxSize(7)
        .map(parts -> String.join("", parts));
  }

  /** Texts with one to three holes. */
  static Arbitrary<List<String>> pieces() {
    Arbitrary<String> piece =
        Arbitraries.of("a", "b", "/", "\n", "k", "1", "x")
            .list()
            .ofMaxSize(3)
            .map(parts -> String.join("", parts));
    return piece.list().ofMinSize(2).ofMaxSize(4);
  }

  /** A text that the pieces and the fillings between them make. */
  static String fill(List<String> pieces, List<String> fillings) {
    StringBuilder text = new StringBuilder(pieces.get(0));
    for (int i = 1; i < pieces.size(); i++) {
      text.append(fillings.get((i - 1) % fillings.size())).append(pieces.get(i));
    }
    return text.toString();
  }

  /**
   * Any text at all, half characters included, rich in the characters that patterns are made of.
   */
  static Arbitrary<String> anything() {
    Arbitrary<String> meta =
        Arbitraries.of(
            "\\",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "?",
            "*",
            "+",
            "|",
            "^",
            "$",
            "-",
            ":",
            "!",
            ",",
            "<",
            ">",
            "P",
            "Q",
            "E",
            "i",
            "p",
            "x",
            "1",
            "0",
            "[:alpha:]",
            "(?",
            "a",
            "z",
            "**",
            "/",
            "\uD83D",
            "\uDEA2",
            "\u0000",
            "\u00e4");
    return Arbitraries.oneOf(
        meta.list().ofMaxSize(12).map(parts -> String.join("", parts)),
        Arbitraries.strings().ofMaxLength(8));
  }
}
