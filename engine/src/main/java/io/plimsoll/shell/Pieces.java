package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;

/** Collects the pieces of a word and joins characters that stand side by side. */
final class Pieces {
  private final Cursor cursor;
  private final List<Piece> list = new ArrayList<>(4);
  private int runStart;
  private int runEnd;
  private boolean runQuoted;

  Pieces(Cursor cursor) {
    this.cursor = cursor;
  }

  /** Adds the characters from one offset to another as they stand. */
  void add(int start, int end, boolean quoted) {
    if (runEnd > runStart && runEnd == start && runQuoted == quoted) {
      runEnd = end;
      return;
    }
    flush();
    runStart = start;
    runEnd = end;
    runQuoted = quoted;
  }

  void add(Piece piece) {
    flush();
    list.add(piece);
  }

  private void flush() {
    if (runEnd > runStart) {
      String text = cursor.slice(runStart, runEnd);
      list.add(new Piece.Text(runStart, runEnd, runQuoted, text));
      runEnd = runStart;
    }
  }

  /** A place to go back to. */
  int mark() {
    flush();
    return list.size();
  }

  /** Drops what was added since a mark. */
  void backTo(int mark) {
    runEnd = runStart;
    list.subList(mark, list.size()).clear();
  }

  List<Piece> all() {
    flush();
    return List.copyOf(list);
  }
}
