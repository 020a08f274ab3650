package io.plimsoll.shell;

import java.util.ArrayList;
import java.util.List;

/** Collects the pieces of a word and joins characters that stand side by side. */
final class Pieces {
  private final List<Piece> list = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private int runStart;
  private boolean runQuoted;

  /** Adds a character that stands at an offset. */
  void add(char c, int offset, boolean quoted) {
    if (!run.isEmpty() && (runQuoted != quoted || offset != runStart + run.length())) {
      flush();
    }
    if (run.isEmpty()) {
      runStart = offset;
      runQuoted = quoted;
    }
    run.append(c);
  }

  /** Adds the characters of a text that start at an offset. */
  void add(String text, int offset, boolean quoted) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i), offset + i, quoted);
    }
  }

  void add(Piece piece) {
    flush();
    list.add(piece);
  }

  private void flush() {
    if (!run.isEmpty()) {
      list.add(new Piece.Text(runStart, runStart + run.length(), runQuoted, run.toString()));
      run.setLength(0);
    }
  }

  /** A place to go back to. */
  int mark() {
    flush();
    return list.size();
  }

  /** Drops what was added since a mark. */
  void backTo(int mark) {
    run.setLength(0);
    list.subList(mark, list.size()).clear();
  }

  List<Piece> all() {
    flush();
    return List.copyOf(list);
  }
}
