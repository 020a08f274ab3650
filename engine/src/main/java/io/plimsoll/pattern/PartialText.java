package io.plimsoll.pattern;

import java.util.List;

/**
 * What the known pieces of a text with holes decide about comparisons with known texts.
 *
 * <p>A text is given as in {@link Pattern}: n pieces, n-1 holes, each of which stands for any text.
 * {@link Ternary#TRUE} holds for every filling, {@link Ternary#FALSE} for none.
 */
public final class PartialText {
  private PartialText() {}

  /** Whether the text begins with the prefix. */
  public static Ternary startsWith(List<String> pieces, String prefix) {
    String known = pieces.get(0);
    if (Machine.isWhole(pieces) || known.length() >= prefix.length()) {
      return Ternary.of(known.startsWith(prefix));
    }
    return prefix.startsWith(known) ? Ternary.UNKNOWN : Ternary.FALSE;
  }

  /** Whether the text ends with the suffix. */
  public static Ternary endsWith(List<String> pieces, String suffix) {
    String known = pieces.get(pieces.size() - 1);
    if (Machine.isWhole(pieces) || known.length() >= suffix.length()) {
      return Ternary.of(known.endsWith(suffix));
    }
    return suffix.endsWith(known) ? Ternary.UNKNOWN : Ternary.FALSE;
  }

  /** Whether the text holds the part somewhere; never false where there is a hole. */
  public static Ternary contains(List<String> pieces, String part) {
    for (String piece : pieces) {
      if (piece.contains(part)) {
        return Ternary.TRUE;
      }
    }
    return Machine.isWhole(pieces) ? Ternary.FALSE : Ternary.UNKNOWN;
  }

  /**
   * Whether the text is the given one; never true where there is a hole, false if no filling gives
   * it.
   */
  public static Ternary isEqual(List<String> pieces, String text) {
    if (Machine.isWhole(pieces)) {
      return Ternary.of(pieces.get(0).equals(text));
    }
    String first = pieces.get(0);
    String last = pieces.get(pieces.size() - 1);
    int end = text.length() - last.length();
    if (!text.startsWith(first) || !text.endsWith(last) || end < first.length()) {
      return Ternary.FALSE;
    }
    // The leftmost place of each inner piece leaves most room to those after it.
    int from = first.length();
    for (String piece : pieces.subList(1, pieces.size() - 1)) {
      int found = text.indexOf(piece, from);
      if (found < 0 || found + piece.length() > end) {
        return Ternary.FALSE;
      }
      from = found + piece.length();
    }
    return Ternary.UNKNOWN;
  }

  /**
   * Whether two texts that both may have holes are the same; false if their known beginnings or
   * ends contradict each other.
   */
  public static Ternary isEqual(List<String> left, List<String> right) {
    if (Machine.isWhole(right)) {
      return isEqual(left, right.get(0));
    } else if (Machine.isWhole(left)) {
      return isEqual(right, left.get(0));
    }
    String start = left.get(0);
    String otherStart = right.get(0);
    String end = left.get(left.size() - 1);
    String otherEnd = right.get(right.size() - 1);
    boolean possible =
        (start.startsWith(otherStart) || otherStart.startsWith(start))
            && (end.endsWith(otherEnd) || otherEnd.endsWith(end));
    return possible ? Ternary.UNKNOWN : Ternary.FALSE;
  }
}
