package io.plimsoll.parse;

import io.plimsoll.grammar.PlimLexer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * Finds text that is nested too deeply, before any recursive code meets it.
 *
 * <p>Brackets make levels; so do operators, since a chain of them is a tree as deep as the chain is
 * long, and every later phase walks that tree.
 */
final class Nesting {
  /** Levels of brackets: each costs the parser some twelve frames. */
  static final int BRACKETS = 200;

  /**
   * Operators around one place, over all levels of brackets that are open there; a thousand frames
   * of a tree walk fit into the stack of any thread.
   */
  static final int OPERATORS = 500;

  /** Words and signs that begin a part which is no operand of what stands before it. */
  private static final Set<Integer> STATEMENTS =
      Set.of(
          PlimLexer.COMMA,
          PlimLexer.REQUIRE,
          PlimLexer.DENY,
          PlimLexer.LET,
          PlimLexer.PARAM,
          PlimLexer.FN,
          PlimLexer.RULE,
          PlimLexer.FOR,
          PlimLexer.FAT,
          PlimLexer.MESSAGE,
          PlimLexer.AT,
          PlimLexer.USE,
          PlimLexer.DROP,
          PlimLexer.SET,
          PlimLexer.GIVEN,
          PlimLexer.EXPECT);

  private static final Set<Integer> OPERATOR_SIGNS =
      Set.of(
          PlimLexer.OR,
          PlimLexer.AND,
          PlimLexer.NOT,
          PlimLexer.IMPLIES,
          PlimLexer.QQ,
          PlimLexer.OTHERWISE,
          PlimLexer.PLUS,
          PlimLexer.MINUS,
          PlimLexer.STAR,
          PlimLexer.SLASH,
          PlimLexer.PERCENT,
          PlimLexer.IF,
          PlimLexer.MATCH,
          PlimLexer.COLON,
          PlimLexer.ARROW);

  private final Tokens tokens;
  private final List<Level> open = new ArrayList<>();
  private int operators;

  private Nesting(Tokens tokens) {
    this.tokens = tokens;
    open.add(new Level(false));
  }

  /** What is open, and how long the chain in it is. */
  private static final class Level {
    private final boolean isInterpolation;
    private int chain;
    private int postfix;

    Level(boolean isInterpolation) {
      this.isInterpolation = isInterpolation;
    }
  }

  /** The tokens that lie too deep; their type is set to UNEXPECTED, so that the parser stops. */
  static Set<Token> tooDeep(Tokens tokens) {
    Nesting nesting = new Nesting(tokens);
    Set<Token> found = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < tokens.visible().size() - 1; i++) {
      nesting.enter(i);
      if (nesting.open.size() > BRACKETS + 1 || nesting.operators > OPERATORS) {
        found.add(tokens.at(i));
      }
    }
    for (Token token : found) {
      if (token instanceof CommonToken common) {
        common.setType(PlimLexer.UNEXPECTED);
      }
    }
    return found;
  }

  private void enter(int index) {
    int type = tokens.type(index);
    if (tokens.startsDeclaration(index)) {
      // what an unclosed bracket left open must not count in the next declaration
      closeTo(1);
      add(-open.getLast().chain, -open.getLast().postfix);
    } else if (STATEMENTS.contains(type) && !isOperand(index)) {
      add(-open.getLast().chain, -open.getLast().postfix);
    } else if (OPERATOR_SIGNS.contains(type)) {
      add(1, -open.getLast().postfix);
    } else {
      bracket(type);
    }
  }

  private void bracket(int type) {
    switch (type) {
      case PlimLexer.LPAR, PlimLexer.LBR, PlimLexer.LBRACE -> {
        add(0, 1);
        open.add(new Level(false));
      }
      case PlimLexer.INTERP_OPEN -> open.add(new Level(true));
      case PlimLexer.RPAR, PlimLexer.RBR, PlimLexer.RBRACE, PlimLexer.INTERP_CLOSE ->
          closeTo(open.size() - 1);
      case PlimLexer.UNCLOSED -> closeTo(outermostInterpolation());
      case PlimLexer.DOT, PlimLexer.QDOT -> add(0, 1);
      default -> {}
    }
  }

  /** Whether a word is a field or the operand of a sign before it, as in {@code a.set - set}. */
  private boolean isOperand(int index) {
    int before = tokens.type(index - 1);
    boolean all = before == PlimLexer.STAR && tokens.type(index - 2) == PlimLexer.DOT;
    return before == PlimLexer.DOT
        || before == PlimLexer.QDOT
        || (OPERATOR_SIGNS.contains(before) && !all);
  }

  private void add(int chain, int postfix) {
    open.getLast().chain += chain;
    open.getLast().postfix += postfix;
    operators += chain + postfix;
  }

  /** Closes levels until so many are left; the outermost one stays. */
  private void closeTo(int size) {
    while (open.size() > Math.max(1, size)) {
      Level last = open.removeLast();
      operators -= last.chain + last.postfix;
    }
  }

  private int outermostInterpolation() {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).isInterpolation) {
        return i;
      }
    }
    return open.size();
  }
}
