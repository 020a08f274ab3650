package io.plimsoll.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.plimsoll.grammar.PlimParser;
import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The grammar itself: unambiguous, and its lexer loses nothing. */
class GrammarTest {

  @Test
  void noPolicyHasTwoReadings() {
    List<String> texts = Policies.right();
    assertThat(texts).hasSizeGreaterThan(20);
    for (String text : texts) {
      assertThat(complaints(text)).as(text).isEmpty();
    }
  }

  @Test
  void noGeneratedPolicyHasTwoReadings() {
    for (long seed = 0; seed < 150; seed++) {
      String text = PolicyWriter.write(seed);
      assertThat(complaints(text)).as(text).isEmpty();
    }
  }

  @Test
  void tokensJoinedGiveTheTextBack() {
    List<String> texts = new ArrayList<>(Policies.right());
    texts.addAll(Policies.wrong());
    for (String text : texts) {
      StringBuilder joined = new StringBuilder();
      Tokens.lex(text).forEach(t -> joined.append(t.getText()));
      assertThat(joined.toString()).isEqualTo(text);
    }
  }

  @Test
  void theLastLineGetsItsEnd() {
    List<? extends Token> tokens = Tokens.lex("let a = \"b");
    assertThat(tokens.getLast().getText()).isEqualTo("\n");
  }

  /** What ANTLR says about a text, ambiguities included. */
  static List<String> complaints(String text) {
    Tokens tokens = Tokens.of(Source.of("policy.plim", text));
    PlimParser parser =
        new PlimParser(new CommonTokenStream(new ListTokenSource(tokens.visible())));
    List<String> complaints = new ArrayList<>();
    parser.removeErrorListeners();
    parser.addErrorListener(new Listener(complaints));
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    parser.unit();
    return complaints;
  }

  private static final class Listener extends BaseErrorListener {
    private final List<String> complaints;

    Listener(List<String> complaints) {
      this.complaints = complaints;
    }

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        Object symbol,
        int line,
        int column,
        String message,
        @Nullable RecognitionException e) {
      complaints.add(line + ":" + column + " " + message);
    }

    @Override
    public void reportAmbiguity(
        Parser recognizer,
        DFA dfa,
        int startIndex,
        int stopIndex,
        boolean exact,
        @Nullable BitSet alternatives,
        ATNConfigSet configs) {
      String rule = recognizer.getRuleNames()[dfa.atnStartState.ruleIndex];
      complaints.add("ambiguous: " + rule + " at token " + startIndex);
    }
  }
}
