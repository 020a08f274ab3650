package io.plimsoll.shell;

import java.util.List;

/** Reads <code>${…}</code> (POSIX XCU 2.6.2, bash manual 3.5.3). */
final class Parameters {
  /** <code>${#x}</code>. */
  static final String LENGTH = "length";

  /** <code>${!x}</code>. */
  static final String INDIRECT = "indirect";

  /** <code>${x[i]}</code>. */
  static final String SUBSCRIPT = "subscript";

  /** What we do not know; its value is computed as far as we are concerned. */
  static final String OTHER = "other";

  private static final List<String> OPERATORS =
      List.of(
          ":-", ":=", ":?", ":+", "##", "%%", "//", "/#", "/%", "^^", ",,", "-", "=", "?", "+", "#",
          "%", "/", "^", ",", "@", ":");

  private final Cursor cursor;
  private final Limits limits;
  private final Words words;

  Parameters(Parser parser, Words words) {
    this.cursor = parser.cursor();
    this.limits = parser.limits();
    this.words = words;
  }

  void read(Pieces pieces, boolean quoted) {
    int start = cursor.position();
    int mark = pieces.mark();
    if (!limits.enter(cursor.mapped(), start)) {
      return;
    }
    cursor.skip(2);
    String prefix = prefix();
    String name = name();
    String operator = operator(prefix, name);
    Pieces argument = new Pieces(cursor);
    boolean closed = argument(argument, quoted && isDefault(operator));
    limits.leave();
    if (!closed) {
      words.unclosed(pieces, mark, start, "`${` is not closed.");
      return;
    }
    pieces.add(
        new Piece.Parameter(start, cursor.position(), quoted, name, operator, argument.all()));
  }

  private String prefix() {
    char next = cursor.peek(1);
    boolean named = Cursor.startsName(next) || Cursor.isDigit(next);
    if (cursor.at('#') && (named || next == '@' || next == '*')) {
      cursor.skip(1);
      return LENGTH;
    }
    if (cursor.at('!') && named) {
      cursor.skip(1);
      return INDIRECT;
    }
    return "";
  }

  private String name() {
    int start = cursor.position();
    int length = cursor.nameLength(0);
    if (length == 0 && Cursor.isDigit(cursor.peek())) {
      while (Cursor.isDigit(cursor.peek(length))) {
        length++;
      }
    } else if (length == 0 && Expansions.isSpecial(cursor.peek())) {
      length = 1;
    }
    cursor.skip(length);
    return cursor.slice(start, start + length);
  }

  private String operator(String prefix, String name) {
    String found = "";
    if (cursor.at('[')) {
      found = SUBSCRIPT;
    } else {
      for (String operator : OPERATORS) {
        if (cursor.take(operator)) {
          found = operator;
          break;
        }
      }
    }
    if (name.isEmpty() || (found.isEmpty() && !cursor.at('}'))) {
      return OTHER;
    }
    return prefix.isEmpty() ? found : prefix;
  }

  /** Whether the operator's word is read as text: {@code - = ? +} with or without a colon. */
  static boolean isDefault(String operator) {
    return switch (operator) {
      case "-", ":-", "=", ":=", "?", ":?", "+", ":+" -> true;
      default -> false;
    };
  }

  private boolean argument(Pieces pieces, boolean quotesAreText) {
    while (!cursor.atEnd()) {
      char c = cursor.peek();
      if (c == '}') {
        cursor.skip(1);
        return true;
      }
      if (Cursor.endsWord(c) || c == '{' || (c == '\'' && quotesAreText)) {
        words.literal(pieces, c, quotesAreText);
      } else {
        words.unquoted(pieces, c);
      }
    }
    return false;
  }
}
