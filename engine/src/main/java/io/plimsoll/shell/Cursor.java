package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;

/** A place in a text that is being read, with the characters around it. */
final class Cursor {
  /** What {@link #peek()} gives at the end; the text itself may hold it, so ask {@link #atEnd}. */
  static final char NONE = '\0';

  /** The first characters of reserved words. */
  private static final String RESERVED = "{}![]cdefistuw";

  private static final boolean[] PLAIN = new boolean[128];
  private static final boolean[] ENDS_QUOTED = new boolean[128];

  static {
    for (char c = 0; c < 128; c++) {
      PLAIN[c] = inName(c) || "-./:=,%^~]}#".indexOf(c) >= 0;
      ENDS_QUOTED[c] = "'\"\\$`".indexOf(c) >= 0;
    }
  }

  private final MappedText mapped;
  private final String text;
  private final Limits limits;
  private int position;
  private int end;

  Cursor(MappedText mapped, Limits limits) {
    this.mapped = mapped;
    this.text = mapped.text();
    this.limits = limits;
    this.end = text.length();
  }

  MappedText mapped() {
    return mapped;
  }

  int position() {
    return position;
  }

  int end() {
    return end;
  }

  /** Sets another end, for a part that is read by itself; gives the one before. */
  int narrow(int newEnd) {
    int before = end;
    end = newEnd;
    return before;
  }

  void moveTo(int offset) {
    limits.steps(Math.abs(offset - position));
    position = offset;
  }

  boolean atEnd() {
    return position >= end || limits.stopped();
  }

  char peek() {
    return peek(0);
  }

  char peek(int ahead) {
    int at = position + ahead;
    return at < end && !limits.stopped() ? text.charAt(at) : NONE;
  }

  void skip(int count) {
    limits.steps(count);
    position = Math.min(end, position + count);
  }

  boolean at(char c) {
    return !atEnd() && text.charAt(position) == c;
  }

  boolean at(String s) {
    return !atEnd() && position + s.length() <= end && text.startsWith(s, position);
  }

  /** Skips this text if it is next. */
  boolean take(String s) {
    if (!at(s)) {
      return false;
    }
    skip(s.length());
    return true;
  }

  String slice(int from, int to) {
    return text.substring(from, to);
  }

  char charAt(int offset) {
    return text.charAt(offset);
  }

  Span span(int from, int to) {
    return mapped.span(from, Math.max(from, to));
  }

  /** Skips blanks, joined lines and a comment, but no line end. */
  void blanks() {
    while (!atEnd()) {
      char c = peek();
      if (c == ' ' || c == '\t') {
        skip(1);
      } else if (c == '\\' && lineEnd(1) > 0) {
        skip(1 + lineEnd(1));
      } else if (c == '#') {
        while (!atEnd() && peek() != '\n') {
          skip(1);
        }
      } else if (c == '\r' && peek(1) == '\n') {
        skip(1);
      } else {
        return;
      }
    }
  }

  /** Length of the line end that many characters ahead, 0 if there is none. */
  int lineEnd(int ahead) {
    if (peek(ahead) == '\n') {
      return 1;
    }
    return peek(ahead) == '\r' && peek(ahead + 1) == '\n' ? 2 : 0;
  }

  /** Whether a character ends an unquoted word. */
  static boolean endsWord(char c) {
    return switch (c) {
      case ' ', '\t', '\n', ';', '&', '|', '<', '>', '(', ')' -> true;
      default -> false;
    };
  }

  static boolean startsName(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  static boolean inName(char c) {
    return startsName(c) || isDigit(c);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Number of characters from here that mean nothing in an unquoted word. */
  int plainLength() {
    int at = position;
    int stop = limits.stopped() ? position : end;
    while (at < stop && text.charAt(at) < 128 && PLAIN[text.charAt(at)]) {
      at++;
    }
    return at - position;
  }

  /** Number of characters from here that mean nothing in quotes, and cannot stand for a hole. */
  int quotedLength() {
    int at = position;
    int stop = limits.stopped() ? position : end;
    while (at < stop && text.charAt(at) < 128 && !ENDS_QUOTED[text.charAt(at)]) {
      at++;
    }
    return at - position;
  }

  /** Length of the name that starts some characters ahead, 0 if there is none. */
  int nameLength(int ahead) {
    if (!startsName(peek(ahead))) {
      return 0;
    }
    int length = 1;
    while (inName(peek(ahead + length))) {
      length++;
    }
    limits.steps(length);
    return length;
  }

  /**
   * The word at this place if it has no quotes and no expansion and is short enough to be reserved;
   * else the empty text.
   */
  String bareWord() {
    if (atEnd() || RESERVED.indexOf(text.charAt(position)) < 0) {
      return "";
    }
    int length = 0;
    while (length <= 9 && position + length < end) {
      char c = text.charAt(position + length);
      if (endsWord(c) || c == '\r') {
        break;
      }
      if (c == '\\' || c == '\'' || c == '"' || c == '$' || c == '`') {
        return "";
      }
      length++;
    }
    limits.steps(length);
    return length > 9 || limits.stopped() ? "" : text.substring(position, position + length);
  }
}
