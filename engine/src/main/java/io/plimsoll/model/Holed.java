package io.plimsoll.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with holes as one string in which a mark stands for each hole, so that parsers can cut it.
 *
 * <p>The mark is the noncharacter U+FFFF, which no decoded text may hold; one that does has it
 * replaced.
 */
record Holed(String marked, List<Text.Hole> holes) {
  static final char MARK = '\uFFFF';

  static Holed of(Text text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.pieces().size(); i++) {
      if (i > 0) {
        out.append(MARK);
      }
      out.append(text.pieces().get(i).replace(MARK, '\uFFFD'));
    }
    return new Holed(out.toString(), text.holes());
  }

  boolean isKnown() {
    return holes.isEmpty();
  }

  static boolean hasHole(String piece) {
    return piece.indexOf(MARK) >= 0;
  }

  /** A piece of the marked text as a value: known, partly known or unknown. */
  Value value(int start, int end, Origin origin) {
    List<String> pieces = new ArrayList<>();
    List<Text.Hole> gaps = new ArrayList<>();
    int hole = (int) marked.substring(0, start).chars().filter(c -> c == MARK).count();
    int from = start;
    for (int i = start; i < end; i++) {
      if (marked.charAt(i) == MARK) {
        pieces.add(marked.substring(from, i));
        gaps.add(holes.get(hole++));
        from = i + 1;
      }
    }
    pieces.add(marked.substring(from, end));
    return Text.of(pieces, gaps, origin);
  }

  /** Unknown for the reasons of all holes. */
  Unknown unknown() {
    Reasons all = holes.getFirst().reasons();
    for (Text.Hole hole : holes) {
      all = all.and(hole.reasons());
    }
    return Unknown.of(all);
  }
}
