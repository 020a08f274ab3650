package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Text;
import io.plimsoll.model.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts texts that may have unknown parts.
 *
 * <p>The one guess: an unknown part does not hold the separator, as in {@code ${PORT}:80}.
 */
final class Cut {
  private Cut() {}

  /** The parts between separators; one inside of brackets, as in {@code [::1]:80}, is none. */
  static List<Value> at(char separator, Text text) {
    List<Value> parts = new ArrayList<>();
    List<String> pieces = new ArrayList<>();
    List<Text.Hole> holes = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    boolean bracket = false;
    for (int i = 0; i < text.pieces().size(); i++) {
      if (i > 0) {
        pieces.add(piece.toString());
        piece.setLength(0);
        holes.add(text.holes().get(i - 1));
      }
      for (char c : text.pieces().get(i).toCharArray()) {
        bracket = c == '[' || (bracket && c != ']');
        if (c == separator && !bracket) {
          parts.add(part(pieces, holes, piece, text));
          pieces.clear();
          holes.clear();
          piece.setLength(0);
        } else {
          piece.append(c);
        }
      }
    }
    parts.add(part(pieces, holes, piece, text));
    return parts;
  }

  private static Value part(
      List<String> pieces, List<Text.Hole> holes, StringBuilder last, Text text) {
    List<String> all = new ArrayList<>(pieces);
    all.add(last.toString());
    return Text.of(all, holes, text.origin());
  }

  /** Before and behind the first separator; one part only where there is none. */
  static List<Value> once(char separator, Text text) {
    List<Value> parts = new ArrayList<>();
    for (int i = 0; i < text.pieces().size(); i++) {
      String piece = text.pieces().get(i);
      int at = piece.indexOf(separator);
      if (at >= 0) {
        List<String> before = new ArrayList<>(text.pieces().subList(0, i));
        before.add(piece.substring(0, at));
        List<String> behind = new ArrayList<>(text.pieces().subList(i, text.pieces().size()));
        behind.set(0, piece.substring(at + 1));
        parts.add(Text.of(before, text.holes().subList(0, i), text.origin()));
        parts.add(Text.of(behind, text.holes().subList(i, text.holes().size()), text.origin()));
        return parts;
      }
    }
    return List.of(text);
  }
}
