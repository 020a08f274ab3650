package io.plimsoll.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text, known or known in part: literal pieces with a hole between each two of them.
 *
 * <p>A hole stands for any text, the empty one too. There is one literal piece more than holes;
 * pieces at the edges and between holes may be empty. A text of one hole only is simply unknown and
 * is never made: see {@link #of(List, List, Origin)}.
 */
public record Text(List<String> pieces, List<Hole> holes, Origin origin) implements Value.Known {

  /**
   * An unknown part.
   *
   * @param written how the source spells it, such as <code>${TAG}</code>
   */
  public record Hole(String written, Reasons reasons) {}

  public Text {
    pieces = List.copyOf(pieces);
    holes = List.copyOf(holes);
    if (pieces.size() != holes.size() + 1) {
      throw new IllegalArgumentException("a text has one piece more than holes");
    }
  }

  public static Text of(String text) {
    return new Text(List.of(text), List.of(), Origin.NONE);
  }

  public static Text of(String text, Origin origin) {
    return new Text(List.of(text), List.of(), origin);
  }

  /** A text of pieces and holes, or an unknown when nothing of it is known. */
  public static Value of(List<String> pieces, List<Hole> holes, Origin origin) {
    if (holes.size() == 1 && pieces.stream().allMatch(String::isEmpty)) {
      return Unknown.of(holes.getFirst().reasons());
    }
    return new Text(pieces, holes, origin);
  }

  public boolean isKnown() {
    return holes.isEmpty();
  }

  /** The text where all of it is known. */
  public Optional<String> known() {
    return isKnown() ? Optional.of(pieces.getFirst()) : Optional.empty();
  }

  /** The text with its holes as they are written. */
  public String written() {
    if (isKnown()) {
      return pieces.getFirst();
    }
    StringBuilder out = new StringBuilder(pieces.getFirst());
    for (int i = 0; i < holes.size(); i++) {
      out.append(holes.get(i).written()).append(pieces.get(i + 1));
    }
    return out.toString();
  }

  /** The reasons of all holes; only for a text that has some. */
  public Reasons reasons() {
    Reasons all = holes.getFirst().reasons();
    for (Hole hole : holes) {
      all = all.and(hole.reasons());
    }
    return all;
  }

  /** This text followed by another. */
  public Text plus(Text other) {
    List<String> all = new ArrayList<>(pieces);
    all.set(all.size() - 1, pieces.getLast() + other.pieces.getFirst());
    all.addAll(other.pieces.subList(1, other.pieces.size()));
    List<Hole> gaps = new ArrayList<>(holes);
    gaps.addAll(other.holes);
    return new Text(all, gaps, origin);
  }

  @Override
  public Text from(Origin other) {
    return new Text(pieces, holes, other);
  }
}
