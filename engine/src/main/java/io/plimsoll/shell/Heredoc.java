package io.plimsoll.shell;

import java.util.List;

/** A here-document; its body is read at the end of the line that announces it. */
final class Heredoc {
  private final String delimiter;
  private final boolean stripsTabs;
  private final boolean expands;
  private final int start;
  private List<Piece> pieces = List.of();

  Heredoc(String delimiter, boolean stripsTabs, boolean expands, int start) {
    this.delimiter = delimiter;
    this.stripsTabs = stripsTabs;
    this.expands = expands;
    this.start = start;
  }

  String delimiter() {
    return delimiter;
  }

  boolean stripsTabs() {
    return stripsTabs;
  }

  boolean expands() {
    return expands;
  }

  /** Offset of its operator. */
  int start() {
    return start;
  }

  List<Piece> pieces() {
    return pieces;
  }

  void body(List<Piece> read) {
    pieces = List.copyOf(read);
  }
}
