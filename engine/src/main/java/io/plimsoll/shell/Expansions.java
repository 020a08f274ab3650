package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what a <code>$</code> or a backquote starts (POSIX XCU 2.6, and what bash adds). */
final class Expansions {
  private final Parser parser;
  private final Cursor cursor;
  private final Limits limits;
  private final Words words;
  private final Parameters parameters;
  private int[] closing = {};

  Expansions(Parser parser, Words words) {
    this.parser = parser;
    this.cursor = parser.cursor();
    this.limits = parser.limits();
    this.words = words;
    this.parameters = new Parameters(parser, words);
  }

  /** Reads an expansion, or the dollar sign if it starts none. */
  void dollar(Pieces pieces, boolean quoted) {
    int start = cursor.position();
    int name = cursor.nameLength(1);
    char c = cursor.peek(1);
    if (name > 0 || isSpecial(c)) {
      int length = Math.max(name, 1);
      cursor.skip(1 + length);
      String variable = cursor.slice(start + 1, start + 1 + length);
      pieces.add(new Piece.Parameter(start, cursor.position(), quoted, variable, "", List.of()));
    } else if (c == '{') {
      parameters.read(pieces, quoted);
    } else if (c == '(' && cursor.peek(2) == '(' && closesArithmetic(start + 3)) {
      cursor.skip(3);
      arithmetic(pieces, start, quoted);
    } else if (c == '(') {
      substitution(pieces, quoted);
    } else if (c == '\'' && !quoted) {
      ansi(pieces);
    } else if (c == '"' && !quoted) {
      cursor.skip(1);
      words.doubleQuoted(pieces);
    } else {
      words.literal(pieces, '$', quoted);
    }
  }

  static boolean isSpecial(char c) {
    return Cursor.isDigit(c)
        || switch (c) {
          case '@', '*', '#', '?', '-', '$', '!' -> true;
          default -> false;
        };
  }

  private void ansi(Pieces pieces) {
    int open = cursor.position() + 1;
    int mark = pieces.mark();
    cursor.skip(2);
    if (!new AnsiQuote(cursor).read(pieces)) {
      words.unclosed(pieces, mark, open, "This quote is not closed.");
    }
  }

  /** Reads {@code $( )}, {@code <( )} or {@code >( )}. */
  void substitution(Pieces pieces, boolean quoted) {
    int start = cursor.position();
    boolean process = !cursor.at('$');
    if (!limits.enter(cursor.mapped(), start)) {
      return;
    }
    cursor.skip(2);
    Node.Sequence body = parser.untilParenthesis(start);
    limits.leave();
    pieces.add(
        new Piece.Substitution(start, cursor.position(), quoted, process, cursor.mapped(), body));
  }

  /**
   * Whether {@code ((} is closed by {@code ))}; if not, it is a subshell in a substitution or in a
   * subshell.
   */
  boolean closesArithmetic(int from) {
    if (closing.length == 0) {
      closing = Parentheses.closing(cursor.mapped().text());
      limits.steps(closing.length);
    }
    int close = closing[from - 1];
    return close > 0 && close + 1 < cursor.end() && cursor.charAt(close + 1) == ')';
  }

  private void arithmetic(Pieces pieces, int start, boolean quoted) {
    Pieces inner = new Pieces(cursor);
    if (limits.enter(cursor.mapped(), start)) {
      arithmeticBody(inner);
      limits.leave();
    }
    pieces.add(new Piece.Arithmetic(start, cursor.position(), quoted, inner.all()));
  }

  /** Reads up to and with the {@code ))} that is known to be there. */
  void arithmeticBody(Pieces inner) {
    int depth = 0;
    while (!cursor.atEnd()) {
      char c = cursor.peek();
      if (c == ')' && depth == 0) {
        cursor.skip(2);
        return;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      switch (c) {
        case '$' -> dollar(inner, true);
        case '`' -> backquote(inner, true);
        case '\\' -> cursor.skip(2);
        default -> cursor.skip(1);
      }
    }
  }

  /** Reads {@code `…`}; inside, a backslash only escapes itself, the dollar and the backquote. */
  void backquote(Pieces pieces, boolean quoted) {
    int open = cursor.position();
    int mark = pieces.mark();
    int close = closingBackquote(open + 1);
    if (close < 0) {
      words.unclosed(pieces, mark, open, "This backquote is not closed.");
      return;
    }
    if (!limits.enter(cursor.mapped(), open)) {
      return;
    }
    MappedText.Builder text = MappedText.builder(cursor.mapped().source());
    Map<Integer, Part.Hole> splices = new HashMap<>();
    for (int at = open + 1; at < close; at++) {
      if (cursor.charAt(at) == '\\' && isEscaped(cursor.charAt(at + 1), quoted)) {
        at++;
      }
      Part.Hole hole = words.splices().get(at);
      if (hole != null) {
        splices.put(text.length(), hole);
      }
      text.append(cursor.charAt(at), cursor.span(at, at + 1).start());
    }
    Parser inner = new Parser(text.build(), words.braces(), splices, limits);
    Node.Sequence body = inner.script();
    limits.leave();
    cursor.moveTo(close + 1);
    pieces.add(
        new Piece.Substitution(open, close + 1, quoted, false, inner.cursor().mapped(), body));
  }

  private int closingBackquote(int from) {
    for (int at = from; at < cursor.end(); at++) {
      char c = cursor.charAt(at);
      if (c == '`') {
        return at;
      }
      if (c == '\\') {
        at++;
      }
    }
    limits.steps(cursor.end() - from);
    return -1;
  }

  private static boolean isEscaped(char c, boolean quoted) {
    return c == '`' || c == '\\' || c == '$' || (quoted && c == '"');
  }
}
