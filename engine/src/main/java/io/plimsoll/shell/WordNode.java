package io.plimsoll.shell;

import java.util.List;

/** A word of the syntax tree: its place and its pieces in order. */
record WordNode(int start, int end, List<Piece> pieces, boolean quoted) {

  /** Its text if it is written without any expansion. */
  boolean isPlain() {
    for (Piece piece : pieces) {
      if (!(piece instanceof Piece.Text)) {
        return false;
      }
    }
    return true;
  }

  /** The text of its literal pieces. */
  String plain() {
    if (pieces.size() == 1 && pieces.get(0) instanceof Piece.Text only) {
      return only.text();
    }
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text part) {
        text.append(part.text());
      }
    }
    return text.toString();
  }
}
