package io.plimsoll.parse;

import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.source.Span;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;

/**
 * Where reading stopped: what the table of known mistakes looks at.
 *
 * @param start first token of the declaration
 * @param index the token that does not fit
 * @param expected types that would have fitted; empty when that is not known
 */
record Place(Tokens tokens, int start, int index, Set<Integer> expected) {

  /** Where a rule of the grammar that begins at a token stops. */
  static Place find(ATN atn, int rule, Tokens tokens, int start) {
    Optional<Viable.Failure> failure = Viable.find(atn, rule, tokens, start);
    return failure
        .map(f -> new Place(tokens, start, f.index(), f.expected()))
        .orElseGet(() -> new Place(tokens, start, firstBad(tokens, start), Set.of()));
  }

  private static int firstBad(Tokens tokens, int start) {
    int index = start;
    while (tokens.type(index) != Token.EOF && !isBad(tokens.type(index))) {
      index++;
    }
    return index;
  }

  /** Whether a type is one of those that the grammar never accepts. */
  static boolean isBad(int type) {
    return switch (type) {
      case PlimLexer.BAD_NAME,
          PlimLexer.BAD_NUMBER,
          PlimLexer.BAD_TAG,
          PlimLexer.UNEXPECTED,
          PlimLexer.UNCLOSED ->
          true;
      default -> false;
    };
  }

  /** The same declaration, looked at from another token. */
  Place at(int other) {
    return new Place(tokens, start, other, other == index ? expected : Set.of());
  }

  int type() {
    return tokens.type(index);
  }

  /** Type of the token so many places further; before the declaration there is none. */
  int type(int offset) {
    return index + offset < start ? Token.INVALID_TYPE : tokens.type(index + offset);
  }

  boolean is(int type) {
    return type() == type;
  }

  String text() {
    return tokens.text(index);
  }

  String text(int offset) {
    return index + offset < start ? "" : tokens.text(index + offset);
  }

  Span span() {
    return tokens.span(index);
  }

  Span span(int offset) {
    return tokens.span(index + offset);
  }

  boolean expects(int type) {
    return expected.contains(type);
  }

  /** Whether an operand has ended here, so that an operator could follow. */
  boolean isAfterOperand() {
    return (expects(PlimLexer.AND) && !expects(PlimLexer.NOT)) || expects(PlimLexer.QQ);
  }

  /** Whether an operand should begin here. */
  boolean isAtOperand() {
    return expects(PlimLexer.COUNT) && expects(PlimLexer.INT);
  }

  /** Whether a check of a rule has ended here, so that a clause could follow. */
  boolean isAfterCheck() {
    return expects(PlimLexer.MESSAGE) && expects(PlimLexer.REQUIRE);
  }

  /** Whether the first check of a scope could begin here. */
  boolean isBeforeChecks() {
    return expects(PlimLexer.REQUIRE) && !expects(PlimLexer.MESSAGE);
  }

  boolean isInRule() {
    return tokens.type(start) == PlimLexer.RULE;
  }

  boolean isWord() {
    String text = text();
    return !text.isEmpty() && (Character.isLetter(text.charAt(0)) || text.charAt(0) == '_');
  }

  /** Index of the last bracket that is open here. */
  Optional<Integer> openBracket() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = start; i < index; i++) {
      switch (tokens.type(i)) {
        case PlimLexer.LPAR, PlimLexer.LBR, PlimLexer.LBRACE, PlimLexer.INTERP_OPEN -> open.push(i);
        case PlimLexer.RPAR, PlimLexer.RBR, PlimLexer.RBRACE, PlimLexer.INTERP_CLOSE -> open.poll();
        default -> {}
      }
    }
    return Optional.ofNullable(open.peek());
  }

  boolean isInside(int bracket) {
    return openBracket().filter(i -> tokens.type(i) == bracket).isPresent();
  }

  /** Index of the last token of a type before this place; there may be none. */
  Optional<Integer> last(int type) {
    for (int i = index - 1; i >= start; i--) {
      if (tokens.type(i) == type) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }
}
