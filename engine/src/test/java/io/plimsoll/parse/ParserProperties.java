package io.plimsoll.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.source.Source;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The parser has an answer to every text. */
class ParserProperties {
  private static final List<String> PIECES =
      List.of(
          "rule",
          "let",
          "fn",
          "test",
          "waive",
          "profile",
          "param",
          "pub",
          "for",
          "in",
          "where",
          "require",
          "deny",
          "if",
          "then",
          "else",
          "match",
          "any",
          "count",
          "message",
          "at",
          "fix",
          "severity",
          "a",
          "b_2",
          "run-as-non-root",
          "Image",
          "1",
          "1.5GiB",
          "30d",
          "0755",
          "2026-1-5",
          "re\"a\"",
          "x\"b\"",
          "\"",
          "\"\"\"",
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          ",",
          ":",
          "=",
          "==",
          "->",
          "=>",
          "?",
          "??",
          "?.",
          "..",
          ".",
          "-",
          "+",
          "and",
          "or",
          "not",
          "is",
          "&&",
          "#",
          "'",
          "\\",
          "//",
          "///",
          "\n",
          "\r\n",
          "\r",
          " ",
          "\t",
          "\uFEFF",
          "\uD83D",
          "\uDEA2",
          "\uD83D\uDEA2",
          "$",
          ";");

  @Property(tries = 2000)
  void anyTextHasATree(@ForAll("texts") String text) {
    check(text);
  }

  @Property(tries = 1000)
  void anyStringHasATree(@ForAll String text) {
    check(text);
  }

  @Property(tries = 1500)
  void aChangedPolicyHasATree(@ForAll long seed) {
    Random random = new Random(seed);
    List<String> all = random.nextBoolean() ? Policies.right() : Policies.wrong();
    StringBuilder text = new StringBuilder(all.get(random.nextInt(all.size())));
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      change(text, random);
    }
    check(text.toString());
  }

  @Property(tries = 500)
  void aGeneratedPolicyIsRight(@ForAll long seed) {
    String text = PolicyWriter.write(seed);
    List<Diagnostic> diagnostics = Parser.parse(Source.of("policy.plim", text)).diagnostics();
    assertThat(diagnostics).as(text).isEmpty();
  }

  private static void change(StringBuilder text, Random random) {
    int at = random.nextInt(text.length() + 1);
    switch (random.nextInt(3)) {
      case 0 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(8)));
      case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
      default -> {
        int from = random.nextInt(text.length() + 1);
        String piece = text.substring(from, Math.min(text.length(), from + random.nextInt(20)));
        text.insert(at, piece);
      }
    }
  }

  private static void check(String text) {
    Source source = Source.of("policy.plim", text);
    Parsed parsed = Parser.parse(source);
    for (Diagnostic diagnostic : parsed.diagnostics()) {
      assertThat(diagnostic.place()).as(diagnostic.message()).isPresent();
      assertThat(diagnostic.message()).isNotBlank();
      for (int type = 1; type <= PlimLexer.VOCABULARY.getMaxTokenType(); type++) {
        String symbol = PlimLexer.VOCABULARY.getSymbolicName(type);
        boolean isWritten = symbol == null || text.contains(symbol);
        // no name of a token of ANTLR's gets out
        assertThat(isWritten || !diagnostic.message().contains("`" + symbol + "`"))
            .as(diagnostic.message())
            .isTrue();
      }
    }
    boolean isEmpty = text.replace("\uFEFF", "").isBlank();
    assertThat(isEmpty && parsed.hasErrors()).as("an empty text is right").isFalse();
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(60).map(pieces -> String.join(" ", pieces));
  }
}
