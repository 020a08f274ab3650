package io.plimsoll.shell;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A word of a command with what it was made of, so that it can be read as a script itself.
 *
 * @param text that the offsets of its pieces count in
 */
record Arg(Word word, MappedText text, List<Flat> flats) {

  /** The character that stands for a hole in an inner script; its offset tells it from text. */
  private static final char HOLE = '\uFFFC';

  static Arg of(MappedText text) {
    Part.Literal literal = new Part.Literal(text.text(), true);
    List<Part> parts = text.length() == 0 ? List.of() : List.of(literal);
    return new Arg(
        new Word(text.span(), text.text(), parts, true),
        text,
        List.of(new Flat.Fixed(literal, 0, text.length())));
  }

  boolean is(String other) {
    return word.is(other);
  }

  /** Appends its text to that of an inner script. */
  void appendTo(MappedText.Builder builder, Map<Integer, Part.Hole> splices) {
    for (Flat flat : flats) {
      switch (flat) {
        case Flat.Spread spread -> append(builder, spread.text(), flat);
        case Flat.Fixed fixed -> {
          switch (fixed.part()) {
            case Part.Literal literal -> append(builder, literal.text(), flat);
            case Part.Pattern pattern -> append(builder, pattern.text(), flat);
            case Part.Hole hole -> {
              splices.put(builder.length(), hole);
              builder.append(HOLE, offset(flat.start()));
            }
          }
        }
      }
    }
  }

  private void append(MappedText.Builder builder, String added, Flat flat) {
    boolean each = added.length() == flat.end() - flat.start();
    for (int i = 0; i < added.length(); i++) {
      builder.append(added.charAt(i), offset(flat.start() + (each ? i : 0)));
    }
  }

  private int offset(int at) {
    return text.span(at, at).start();
  }

  static List<Word> words(List<Arg> args) {
    List<Word> words = new ArrayList<>(args.size());
    args.forEach(a -> words.add(a.word()));
    return words;
  }

  /** Characters of its text. */
  int length() {
    return word.text().length();
  }
}
