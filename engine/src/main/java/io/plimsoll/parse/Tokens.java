package io.plimsoll.parse;

import io.plimsoll.grammar.PlimLexer;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;

/** The tokens of a text and where they lie. */
final class Tokens {
  private static final Set<Integer> DECLARATION_WORDS =
      Set.of(
          PlimLexer.PUB,
          PlimLexer.PARAM,
          PlimLexer.LET,
          PlimLexer.FN,
          PlimLexer.RULE,
          PlimLexer.PROFILE,
          PlimLexer.WAIVE,
          PlimLexer.TEST,
          PlimLexer.IMPORT,
          PlimLexer.PACKAGE);

  private final Source source;
  private final CodePoints codePoints;
  private final List<Token> visible = new ArrayList<>();
  private final List<Token> hidden = new ArrayList<>();
  private final Set<Token> tooDeep;

  private Tokens(Source source, List<? extends Token> all) {
    this.source = source;
    this.codePoints = CodePoints.of(source.text());
    for (Token token : all) {
      if (token.getChannel() == Token.DEFAULT_CHANNEL) {
        visible.add(token);
      } else {
        hidden.add(token);
      }
    }
    CommonToken end = new CommonToken(Token.EOF, "");
    end.setStartIndex(codePoints.count());
    end.setStopIndex(codePoints.count() - 1);
    visible.add(end);
    this.tooDeep = Nesting.tooDeep(this);
  }

  static Tokens of(Source source) {
    return new Tokens(source, lex(source.text()));
  }

  /**
   * All tokens of a text, also those of hidden channels, in order. A last line without its end gets
   * one, since a string ends with its line.
   */
  static List<? extends Token> lex(String text) {
    boolean ends = text.isEmpty() || text.endsWith("\n") || text.endsWith("\r");
    PlimLexer lexer = new PlimLexer(CharStreams.fromString(ends ? text : text + "\n"));
    // The lexer is total; without its listener nothing could be printed even if it were not.
    lexer.removeErrorListeners();
    return lexer.getAllTokens();
  }

  Source source() {
    return source;
  }

  /** Tokens that mean something; the last one is the end of the text. */
  List<Token> visible() {
    return visible;
  }

  /** White space, comments and documentation. */
  List<Token> hidden() {
    return hidden;
  }

  /** The token at an index; the end of the text for any index behind it. */
  Token at(int index) {
    return visible.get(Math.min(index, visible.size() - 1));
  }

  int type(int index) {
    return index < 0 ? Token.INVALID_TYPE : at(index).getType();
  }

  String text(int index) {
    return index < 0 ? "" : span(index).text();
  }

  int line(int index) {
    return span(index).line();
  }

  /** Whether the token lies below more levels than allowed; its type is then UNEXPECTED. */
  boolean isTooDeep(int index) {
    return tooDeep.contains(at(index));
  }

  Span span(int index) {
    return span(at(index));
  }

  Span span(Token token) {
    return span(token, token);
  }

  Span span(ParserRuleContext context) {
    Token stop = context.getStop();
    return span(context.getStart(), stop == null ? context.getStart() : stop);
  }

  /** From the first character of one token to the last one of another. */
  Span span(Token first, Token last) {
    int start = codePoints.offset(first.getStartIndex());
    return source.span(start, Math.max(start, codePoints.offset(last.getStopIndex() + 1)));
  }

  /**
   * Whether reading can go on here after an error: a declaration word in the first column that is
   * not the name of a field.
   */
  boolean startsDeclaration(int index) {
    Token token = at(index);
    return DECLARATION_WORDS.contains(token.getType())
        && token.getCharPositionInLine() == 0
        && type(index - 1) != PlimLexer.DOT
        && type(index - 1) != PlimLexer.QDOT
        && type(index + 1) != PlimLexer.ASSIGN;
  }

  /** The first index from the given one on where a declaration starts, or that of the end. */
  int nextDeclaration(int from) {
    int index = from;
    while (index < visible.size() - 1 && !startsDeclaration(index)) {
      index++;
    }
    return Math.min(index, visible.size() - 1);
  }
}
