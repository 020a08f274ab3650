package io.plimsoll.format;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with places where lines may end.
 *
 * <p>The algebra is that of Wadler's "A prettier printer" (1997): a group is printed on one line if
 * it fits, and otherwise each of its own lines ends.
 */
sealed interface Doc {
  /** Nothing. */
  Doc EMPTY = new Text("");

  /** A line end, or a space in a group that fits. */
  Doc LINE = new Line(" ");

  /** A line end, or nothing in a group that fits. */
  Doc SOFT = new Line("");

  /** A line end in any case. */
  Doc BREAK = new Break();

  /** Characters of one line. */
  record Text(String text) implements Doc {}

  /** Characters as they were written, of one line or several. */
  record Verbatim(String text) implements Doc {}

  /** A line end, or the given text where the group fits. */
  record Line(String flat) implements Doc {}

  /** A line end in any case. */
  record Break() implements Doc {}

  /** A text for groups that do not fit. */
  record IfBroken(String text) implements Doc {}

  /** A comment, which is printed before the next line end. */
  record Suffix(String text) implements Doc {}

  /** One after the other. */
  record Sequence(List<Doc> parts) implements Doc {}

  /** Further lines are indented by so many columns more. */
  record Nest(int columns, Doc content) implements Doc {}

  /** Further lines begin in the column where this begins. */
  record Align(Doc content) implements Doc {}

  /** Is printed on one line where that fits and nothing in it ends a line. */
  record Group(Doc content, boolean isBroken) implements Doc {}

  static Doc text(String text) {
    return new Text(text);
  }

  static Doc of(Doc... parts) {
    return new Sequence(List.of(parts));
  }

  static Doc of(List<Doc> parts) {
    return new Sequence(List.copyOf(parts));
  }

  static Doc nest(int columns, Doc... parts) {
    return new Nest(columns, of(parts));
  }

  static Doc align(Doc content) {
    return new Align(content);
  }

  static Doc group(Doc... parts) {
    Doc content = of(parts);
    return new Group(content, breaks(content));
  }

  /** Parts with a separator between any two. */
  static Doc join(List<Doc> parts, Doc separator) {
    List<Doc> all = new ArrayList<>();
    for (Doc part : parts) {
      if (!all.isEmpty()) {
        all.add(separator);
      }
      all.add(part);
    }
    return of(all);
  }

  /** Whether a line ends in this in any case. */
  static boolean breaks(Doc doc) {
    return switch (doc) {
      case Text ignored -> false;
      case Line ignored -> false;
      case IfBroken ignored -> false;
      case Verbatim verbatim -> verbatim.text().indexOf('\n') >= 0;
      case Break ignored -> true;
      case Suffix ignored -> true;
      case Sequence sequence -> sequence.parts().stream().anyMatch(Doc::breaks);
      case Nest nest -> breaks(nest.content());
      case Align align -> breaks(align.content());
      case Group group -> group.isBroken();
    };
  }
}
