package io.plimsoll.pattern;

import java.util.List;

/** Finds anchors at the edges of a regex, which tell a search from a full match. */
final class Edges {
  private Edges() {}

  static boolean anchored(Tree tree) {
    return has(tree, true) || has(tree, false);
  }

  private static boolean has(Tree tree, boolean start) {
    return switch (tree) {
      case Tree.Assert assertion -> isAnchor(assertion.place(), start);
      case Tree.Capture capture -> has(capture.body(), start);
      case Tree.Alternate alternate ->
          alternate.options().stream().anyMatch(option -> has(option, start));
      case Tree.Concat concat -> has(concat.items(), start);
      case Tree.Repeat repeat -> false;
      case Tree.Chars chars -> false;
      case Tree.Opaque opaque -> false;
    };
  }

  private static boolean has(List<Tree> items, boolean start) {
    return !items.isEmpty() && has(items.get(start ? 0 : items.size() - 1), start);
  }

  private static boolean isAnchor(Tree.Place place, boolean start) {
    return switch (place) {
      case TEXT_START, LINE_START -> start;
      case TEXT_END, LINE_END -> !start;
      case WORD_EDGE, NO_WORD_EDGE -> false;
    };
  }
}
