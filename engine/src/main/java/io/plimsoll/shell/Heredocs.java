package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;

/** Here-documents that were announced and whose bodies follow the end of the line. */
final class Heredocs {
  private final Parser parser;
  private final Cursor cursor;
  private List<Heredoc> pending = new ArrayList<>();

  Heredocs(Parser parser) {
    this.parser = parser;
    this.cursor = parser.cursor();
  }

  void announce(Heredoc heredoc) {
    pending.add(heredoc);
  }

  /** Drops what was announced at or behind an offset that is read again. */
  void forget(int offset) {
    pending.removeIf(h -> h.start() >= offset);
  }

  /** Reads the bodies; the cursor is behind the line end. */
  void read() {
    if (pending.isEmpty()) {
      return;
    }
    List<Heredoc> announced = pending;
    // A substitution in a body has line ends of its own.
    pending = new ArrayList<>();
    for (int i = 0; i < announced.size(); i++) {
      if (i > 0 && cursor.at('\n')) {
        cursor.skip(1);
      }
      read(announced.get(i));
    }
  }

  /** Complains about those that the text ended before. */
  void finish() {
    for (Heredoc heredoc : pending) {
      unended(heredoc);
    }
    pending.clear();
  }

  private void unended(Heredoc heredoc) {
    parser.error(
        heredoc.start(),
        heredoc.start() + 2,
        "This here-document has no line `" + shortened(heredoc.delimiter()) + "` that ends it.");
  }

  private static String shortened(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private void read(Heredoc heredoc) {
    int start = cursor.position();
    int bodyEnd = start;
    boolean ended = false;
    while (!cursor.atEnd() && !ended) {
      bodyEnd = cursor.position();
      ended = isEnd(heredoc, bodyEnd, lineEnd(bodyEnd));
      cursor.moveTo(Math.min(cursor.end(), lineEnd(bodyEnd) + (ended ? 0 : 1)));
    }
    if (!ended) {
      bodyEnd = cursor.end();
      unended(heredoc);
    }
    int next = cursor.position();
    cursor.moveTo(start);
    int textEnd = cursor.narrow(bodyEnd);
    heredoc.body(body(heredoc));
    cursor.narrow(textEnd);
    cursor.moveTo(next);
  }

  private int lineEnd(int from) {
    int at = from;
    while (at < cursor.end() && cursor.charAt(at) != '\n') {
      at++;
    }
    return at;
  }

  private boolean isEnd(Heredoc heredoc, int from, int to) {
    int start = from;
    while (heredoc.stripsTabs() && start < to && cursor.charAt(start) == '\t') {
      start++;
    }
    int stop = to > start && cursor.charAt(to - 1) == '\r' ? to - 1 : to;
    return stop - start == heredoc.delimiter().length()
        && cursor.slice(start, stop).equals(heredoc.delimiter());
  }

  private List<Piece> body(Heredoc heredoc) {
    Pieces pieces = new Pieces(cursor);
    boolean lineStart = true;
    while (!cursor.atEnd()) {
      char c = cursor.peek();
      if (lineStart && heredoc.stripsTabs() && c == '\t') {
        cursor.skip(1);
        continue;
      }
      lineStart = c == '\n';
      if (heredoc.expands()) {
        parser.words().inDoubleQuotes(pieces, false);
      } else {
        parser.words().literal(pieces, c, true);
      }
    }
    return pieces.all();
  }
}
