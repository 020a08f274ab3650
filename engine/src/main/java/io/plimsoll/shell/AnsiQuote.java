package io.plimsoll.shell;

/** Reads <code>$'…'</code> with the escapes of the bash manual, section 3.1.2.4. */
final class AnsiQuote {
  private final Cursor cursor;

  AnsiQuote(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Reads from behind the opening quote through the closing one; false if there is none. */
  boolean read(Pieces pieces) {
    while (!cursor.atEnd()) {
      char c = cursor.peek();
      if (c == '\'') {
        cursor.skip(1);
        return true;
      }
      if (c == '\\') {
        escape(pieces);
      } else {
        pieces.add(cursor.position(), cursor.position() + 1, true);
        cursor.skip(1);
      }
    }
    return false;
  }

  private void escape(Pieces pieces) {
    int start = cursor.position();
    char c = cursor.peek(1);
    cursor.skip(2);
    String text =
        switch (c) {
          case 'n' -> "\n";
          case 't' -> "\t";
          case 'r' -> "\r";
          case 'a' -> "\u0007";
          case 'b' -> "\b";
          case 'f' -> "\f";
          case 'v' -> "\u000b";
          case 'e', 'E' -> "\u001b";
          case '\\', '\'', '"', '?' -> String.valueOf(c);
          case 'x' -> number(16, 2, "\\x");
          case 'u' -> number(16, 4, "\\u");
          case 'U' -> number(16, 8, "\\U");
          case 'c' -> control();
          case '0', '1', '2', '3', '4', '5', '6', '7' -> {
            cursor.moveTo(start + 1);
            yield number(8, 3, "\\");
          }
          default -> "\\" + c;
        };
    pieces.add(new Piece.Text(start, cursor.position(), true, text));
  }

  private String control() {
    char c = cursor.peek();
    cursor.skip(1);
    return String.valueOf((char) (c & 0x1f));
  }

  private String number(int radix, int digits, String otherwise) {
    int value = 0;
    int read = 0;
    while (read < digits) {
      int digit = cursor.atEnd() ? -1 : Character.digit(cursor.peek(), radix);
      if (digit < 0) {
        break;
      }
      value = value * radix + digit;
      cursor.skip(1);
      read++;
    }
    if (read == 0) {
      return otherwise;
    }
    return Character.isValidCodePoint(value) ? Character.toString(value) : "\uFFFD";
  }
}
