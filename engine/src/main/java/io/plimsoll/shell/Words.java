package io.plimsoll.shell;

import java.util.Map;

/** Reads words and their quotes (POSIX XCU 2.2, and what bash adds). */
final class Words {
  /** How far a pattern or brace list is looked for; keeps the work linear. */
  private static final int LOOK_AHEAD = 256;

  private final Cursor cursor;
  private final Limits limits;
  private final Expansions expansions;
  private final Map<Integer, Part.Hole> splices;
  private final boolean braces;
  private final Heredocs heredocs;

  Words(Parser parser, Map<Integer, Part.Hole> splices, boolean braces, Heredocs heredocs) {
    this.cursor = parser.cursor();
    this.limits = parser.limits();
    this.splices = splices;
    this.braces = braces;
    this.heredocs = heredocs;
    this.expansions = new Expansions(parser, this);
  }

  Expansions expansions() {
    return expansions;
  }

  Map<Integer, Part.Hole> splices() {
    return splices;
  }

  boolean braces() {
    return braces;
  }

  /** Reads one word; it is empty if none starts here. */
  WordNode word() {
    int start = cursor.position();
    limits.token(cursor.mapped(), start);
    Pieces pieces = new Pieces(cursor);
    boolean quoted = false;
    while (!cursor.atEnd()) {
      int plain = cursor.plainLength();
      if (plain > 0) {
        pieces.add(cursor.position(), cursor.position() + plain, false);
        cursor.skip(plain);
        continue;
      }
      char c = cursor.peek();
      if (Cursor.endsWord(c)) {
        if ((c == '<' || c == '>') && cursor.peek(1) == '(') {
          expansions.substitution(pieces, false);
          continue;
        }
        break;
      }
      if (c == '\r' && cursor.peek(1) == '\n') {
        break;
      }
      quoted |= c == '\\' || c == '\'' || c == '"' || (c == '$' && quoteFollows());
      unquoted(pieces, c);
    }
    return new WordNode(start, cursor.position(), pieces.all(), quoted);
  }

  private boolean quoteFollows() {
    return cursor.peek(1) == '\'' || cursor.peek(1) == '"';
  }

  /** Reads what starts with an unquoted character. */
  void unquoted(Pieces pieces, char c) {
    switch (c) {
      case '\\' -> escape(pieces);
      case '\'' -> singleQuoted(pieces);
      case '"' -> doubleQuoted(pieces);
      case '$' -> expansions.dollar(pieces, false);
      case '`' -> expansions.backquote(pieces, false);
      case '*', '?', '@', '+', '!' -> pattern(pieces, c);
      case '[' -> bracketed(pieces, ']');
      case '{' -> bracketed(pieces, '}');
      default -> literal(pieces, c, false);
    }
  }

  /** Adds the character at this place, or the hole that stands for it. */
  void literal(Pieces pieces, char c, boolean quoted) {
    int at = cursor.position();
    Part.Hole hole = splices.isEmpty() ? null : splices.get(at);
    if (hole == null) {
      pieces.add(at, at + 1, quoted);
    } else {
      pieces.add(new Piece.Spliced(at, at + 1, hole));
    }
    cursor.skip(1);
  }

  private void escape(Pieces pieces) {
    int lineEnd = cursor.lineEnd(1);
    cursor.skip(1);
    if (lineEnd > 0) {
      cursor.skip(lineEnd);
    } else if (cursor.atEnd()) {
      pieces.add(cursor.position() - 1, cursor.position(), true);
    } else {
      literal(pieces, cursor.peek(), true);
    }
  }

  void singleQuoted(Pieces pieces) {
    int open = cursor.position();
    int mark = pieces.mark();
    cursor.skip(1);
    while (!cursor.at('\'')) {
      if (quotedRun(pieces)) {
        continue;
      }
      if (cursor.atEnd()) {
        unclosed(pieces, mark, open, "This single quote is not closed.");
        return;
      }
      literal(pieces, cursor.peek(), true);
    }
    cursor.skip(1);
  }

  void doubleQuoted(Pieces pieces) {
    int open = cursor.position();
    int mark = pieces.mark();
    cursor.skip(1);
    while (!cursor.at('"')) {
      if (quotedRun(pieces)) {
        continue;
      }
      if (cursor.atEnd()) {
        unclosed(pieces, mark, open, "This double quote is not closed.");
        return;
      }
      inDoubleQuotes(pieces, true);
    }
    cursor.skip(1);
  }

  /** Takes characters that mean nothing in quotes of any kind; false if there are none. */
  private boolean quotedRun(Pieces pieces) {
    int length = cursor.quotedLength();
    if (length == 0) {
      return false;
    }
    pieces.add(cursor.position(), cursor.position() + length, true);
    cursor.skip(length);
    return true;
  }

  /** Reads one thing as it is inside of double quotes, or in the text of a here-document. */
  void inDoubleQuotes(Pieces pieces, boolean escapesQuote) {
    char c = cursor.peek();
    if (c == '\\') {
      char next = cursor.peek(1);
      int lineEnd = cursor.lineEnd(1);
      if (lineEnd > 0) {
        cursor.skip(1 + lineEnd);
        return;
      }
      if (next == '$' || next == '`' || next == '\\' || (next == '"' && escapesQuote)) {
        cursor.skip(1);
      }
      literal(pieces, cursor.peek(), true);
    } else if (c == '$') {
      expansions.dollar(pieces, true);
    } else if (c == '`') {
      expansions.backquote(pieces, true);
    } else {
      literal(pieces, c, true);
    }
  }

  /**
   * Records that something does not end, takes its text up to the next place where a command is
   * likely to start, and goes on from there.
   */
  void unclosed(Pieces pieces, int mark, int open, String message) {
    pieces.backTo(mark);
    boolean goesOn = limits.error(cursor.span(open, Math.min(open + 1, cursor.end())), message);
    int stop = goesOn ? restart(open + 1) : cursor.end();
    int end = stop;
    while (end > open + 1 && cursor.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > open + 1) {
      pieces.add(open + 1, end, true);
    }
    heredocs.forget(stop);
    cursor.moveTo(stop);
  }

  private int restart(int from) {
    int at = from;
    while (at < cursor.end()) {
      char c = cursor.charAt(at);
      if (c == '\n' || c == ';' || c == '|') {
        break;
      }
      if (c == '&' && at + 1 < cursor.end() && cursor.charAt(at + 1) == '&') {
        break;
      }
      at++;
    }
    return Math.min(at, cursor.end());
  }

  private void pattern(Pieces pieces, char c) {
    int start = cursor.position();
    if (cursor.peek(1) == '(') {
      int length = balanced(1, '(', ')');
      if (length > 0) {
        cursor.skip(1 + length);
        pieces.add(
            new Piece.Pattern(start, cursor.position(), cursor.slice(start, cursor.position())));
        return;
      }
    }
    if (c == '*' || c == '?') {
      cursor.skip(1);
      pieces.add(new Piece.Pattern(start, start + 1, String.valueOf(c)));
    } else {
      literal(pieces, c, false);
    }
  }

  private void bracketed(Pieces pieces, char close) {
    int start = cursor.position();
    char open = cursor.peek();
    int length = open == '{' && !braces ? 0 : balanced(0, open, close);
    boolean isPattern = length > 2 && (open == '[' || isBraceList(start, start + length));
    if (!isPattern) {
      literal(pieces, open, false);
      return;
    }
    cursor.skip(length);
    pieces.add(new Piece.Pattern(start, start + length, cursor.slice(start, start + length)));
  }

  private boolean isBraceList(int from, int to) {
    for (int i = from + 1; i < to - 1; i++) {
      char c = cursor.charAt(i);
      if (c == ',' || (c == '.' && cursor.charAt(i + 1) == '.')) {
        return true;
      }
    }
    return false;
  }

  /** Length of a bracket that closes within the word and holds no quotes; 0 if there is none. */
  private int balanced(int ahead, char open, char close) {
    int depth = 0;
    for (int i = ahead; i < LOOK_AHEAD; i++) {
      char c = cursor.peek(i);
      if (c == open) {
        depth++;
      } else if (c == close) {
        depth--;
        if (depth == 0) {
          limits.steps(i);
          return i - ahead + 1;
        }
      } else if (c == Cursor.NONE || stops(c, open)) {
        limits.steps(i);
        return 0;
      }
    }
    limits.steps(LOOK_AHEAD);
    return 0;
  }

  private static boolean stops(char c, char open) {
    return switch (c) {
      case '\'', '"', '$', '`', '\\' -> true;
      case '|' -> open != '(';
      default -> Cursor.endsWord(c);
    };
  }
}
