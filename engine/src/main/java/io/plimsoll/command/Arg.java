package io.plimsoll.command;

import io.plimsoll.model.FilePath;
import io.plimsoll.model.Listing;
import io.plimsoll.model.Node;
import io.plimsoll.model.Origin;
import io.plimsoll.model.Reason;
import io.plimsoll.model.Reasons;
import io.plimsoll.model.Text;
import io.plimsoll.model.Unknown;
import io.plimsoll.model.Value;
import io.plimsoll.shell.Part;
import io.plimsoll.shell.Word;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word, or a piece of one, as facts read it: text in which a mark stands for each unknown part.
 *
 * @param marked its text; {@link #MARK} for each hole
 * @param holes in order, one for each mark
 * @param spreads whether the shell may make no word or several of it
 * @param pattern whether it has an unquoted pattern for file names
 */
record Arg(String marked, List<Text.Hole> holes, boolean spreads, boolean pattern, Origin origin) {
  /** A noncharacter (Unicode 23.7), which no decoded text may hold. */
  static final char MARK = '\uFFFF';

  Arg {
    holes = List.copyOf(holes);
  }

  static Arg of(Word word) {
    StringBuilder marked = new StringBuilder();
    List<Text.Hole> holes = new ArrayList<>();
    boolean spreads = false;
    for (Part part : word.parts()) {
      switch (part) {
        case Part.Literal literal -> marked.append(literal.text().replace(MARK, '\uFFFD'));
        case Part.Pattern glob -> marked.append(glob.text().replace(MARK, '\uFFFD'));
        case Part.Hole hole -> {
          if (marked.isEmpty() && hole.name().equals("HOME")) {
            marked.append('~'); // as paths spell the home folder
          } else {
            marked.append(MARK);
            holes.add(new Text.Hole(hole.raw(), Reasons.of(reason(hole, word.span()))));
            spreads |= word.isOpen();
          }
        }
      }
    }
    return new Arg(marked.toString(), holes, spreads, word.hasPattern(), Origin.at(word.span()));
  }

  /** A word of the model: a text, an unknown, or a Word node. */
  static Arg of(Value value) {
    return switch (value) {
      case Node node when node.type().slot("value") >= 0 -> {
        Arg word = of(node.get("value"));
        boolean quoted = node.get("quoted") instanceof Value.Bool b && b.value();
        yield new Arg(
            word.marked,
            word.holes,
            word.spreads && !quoted,
            word.pattern && !quoted,
            node.origin());
      }
      case Text text -> {
        String marked =
            String.join(
                String.valueOf(MARK),
                text.pieces().stream().map(p -> p.replace(MARK, '\uFFFD')).toList());
        yield new Arg(marked, text.holes(), false, isGlob(marked), text.origin());
      }
      case Unknown unknown ->
          new Arg(
              String.valueOf(MARK),
              List.of(
                  new Text.Hole(unknown.reasons().kept().getFirst().cause(), unknown.reasons())),
              true,
              false,
              unknown.origin());
      case io.plimsoll.model.Parsed parsed -> literal(parsed.written(), parsed.origin());
      default -> {
        Reason reason = Reason.of(Reason.Kind.UNRESOLVED, "word", "a word is not a text");
        yield of(Unknown.of(reason));
      }
    };
  }

  /**
   * The words of a listing. Where one of them has a hole, that is why the listing is open; else its
   * rest is one further word.
   */
  static List<Arg> all(Listing words) {
    List<Arg> all = new ArrayList<>(words.members().stream().map(Arg::of).toList());
    if (words.rest().isPresent() && all.stream().allMatch(Arg::isKnown)) {
      all.add(rest(words.rest().get().kept().getFirst(), Origin.NONE));
    }
    return all;
  }

  static Arg literal(String text, Origin origin) {
    return new Arg(text.replace(MARK, '\uFFFD'), List.of(), false, isGlob(text), origin);
  }

  /** Further words that only exist at run time. */
  static Arg rest(Reason reason, Origin origin) {
    Text.Hole hole = new Text.Hole("…", Reasons.of(reason));
    return new Arg(String.valueOf(MARK), List.of(hole), true, false, origin);
  }

  static boolean isGlob(String text) {
    return text.indexOf('*') >= 0 || text.indexOf('?') >= 0 || text.indexOf('[') >= 0;
  }

  private static Reason reason(Part.Hole hole, Span place) {
    Reason.Kind kind =
        switch (hole.kind()) {
          case VARIABLE -> Reason.Kind.UNRESOLVED;
          case SUBSTITUTION, ARITHMETIC, PROCESS -> Reason.Kind.OPAQUE;
        };
    String cause = hole.name().isEmpty() ? hole.raw() : hole.name();
    return Reason.of(kind, cause, hole.reason(), place);
  }

  boolean isKnown() {
    return holes.isEmpty();
  }

  Optional<String> known() {
    return isKnown() ? Optional.of(marked) : Optional.empty();
  }

  /** Whether its text is known and this one. */
  boolean is(String text) {
    return isKnown() && marked.equals(text);
  }

  /** Whether nothing of it is known, not even that it is one word. */
  boolean isWild() {
    return spreads && isBlank();
  }

  /** Whether nothing of its text is known. */
  boolean isBlank() {
    return marked.length() == 1 && marked.charAt(0) == MARK;
  }

  /** The known text before its first hole. */
  String prefix() {
    int hole = marked.indexOf(MARK);
    return hole < 0 ? marked : marked.substring(0, hole);
  }

  boolean startsOpen() {
    return !marked.isEmpty() && marked.charAt(0) == MARK;
  }

  boolean isEmpty() {
    return marked.isEmpty();
  }

  /** Its text with holes as they are written. */
  String written() {
    StringBuilder out = new StringBuilder();
    int hole = 0;
    for (int i = 0; i < marked.length(); i++) {
      char c = marked.charAt(i);
      if (c == MARK) {
        out.append(holes.get(hole++).written());
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** The reasons of its holes; it has some. */
  Reasons reasons() {
    Reasons all = holes.getFirst().reasons();
    for (Text.Hole hole : holes) {
      all = all.and(hole.reasons());
    }
    return all;
  }

  Arg slice(int from, int to) {
    int first = holesBefore(from);
    int last = holesBefore(to);
    boolean all = from == 0 && to == marked.length();
    return new Arg(
        marked.substring(from, to),
        holes.subList(first, last),
        all && spreads,
        pattern && isGlob(marked.substring(from, to)),
        origin);
  }

  Arg from(int start) {
    return slice(Math.min(start, marked.length()), marked.length());
  }

  /** The same with literal text before it. */
  Arg prefixed(String text) {
    return new Arg(text + marked, holes, false, pattern, origin);
  }

  private int holesBefore(int end) {
    int count = 0;
    for (int i = 0; i < end; i++) {
      if (marked.charAt(i) == MARK) {
        count++;
      }
    }
    return count;
  }

  /** A text, or an unknown if nothing of it is known. */
  Value value() {
    return Text.of(pieces(), holes, origin);
  }

  Text text() {
    return new Text(pieces(), holes, origin);
  }

  private List<String> pieces() {
    return List.of(marked.split(String.valueOf(MARK), -1));
  }

  /** The path that it names from a folder. */
  FilePath path(FilePath folder) {
    return folder.join(FilePath.of(text())).from(origin);
  }

  Optional<Span> span() {
    return origin.span();
  }
}
