package io.plimsoll.dockerrun;

import io.plimsoll.shell.Part;
import io.plimsoll.shell.Word;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word of a command line, or a part of one: its text, where each character stands, and what in it
 * is not known.
 *
 * <p>In the text a {@link #MARK} stands for each hole, so that it can be cut like any other text. A
 * hole is taken to stay within the field it stands in: {@code src=$PWD} brings no further comma.
 *
 * @param holes one for each mark, in order
 */
public record Piece(MappedText mapped, List<Part.Hole> holes) {
  /** A noncharacter, which no decoded text may hold; one that does has it replaced. */
  public static final char MARK = '\uFFFF';

  public Piece {
    holes = List.copyOf(holes);
  }

  /** A text that is known. */
  public static Piece of(MappedText text) {
    if (text.text().indexOf(MARK) < 0) {
      return new Piece(text, List.of());
    }
    MappedText.Builder clean = MappedText.builder(text.source());
    for (int i = 0; i < text.length(); i++) {
      char c = text.text().charAt(i);
      clean.append(c == MARK ? '\uFFFD' : c, text.offset(i));
    }
    return new Piece(clean.build(), List.of());
  }

  /** A word of a script, with each character where it is written if that can be told. */
  public static Piece of(Word word) {
    return new Alignment(word).piece();
  }

  /** Text with a mark for each hole. */
  public String text() {
    return mapped.text();
  }

  public int length() {
    return mapped.length();
  }

  public boolean isEmpty() {
    return mapped.length() == 0;
  }

  public boolean isKnown() {
    return holes.isEmpty();
  }

  /** Its text where all of it is known. */
  public Optional<String> known() {
    return isKnown() ? Optional.of(text()) : Optional.empty();
  }

  /** Its text with holes as they are written. */
  public String written() {
    if (isKnown()) {
      return text();
    }
    StringBuilder out = new StringBuilder();
    int hole = 0;
    for (int i = 0; i < length(); i++) {
      char c = text().charAt(i);
      if (c == MARK) {
        out.append(holes.get(hole++).raw());
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Whether nothing of it is known. */
  public boolean isHole() {
    return length() == 1 && !isKnown();
  }

  /** Where it is written. */
  public Span span() {
    if (isEmpty() || text().charAt(length() - 1) != MARK) {
      return mapped.span();
    }
    Source source = mapped.source();
    int start = mapped.offset(0);
    int last = mapped.offset(length() - 1) + holes.getLast().raw().length();
    return source.span(start, Math.max(start, Math.min(last, source.text().length())));
  }

  public Piece slice(int start, int end) {
    if (isKnown()) {
      return new Piece(mapped.slice(start, end), List.of());
    }
    int before = marks(0, start);
    return new Piece(mapped.slice(start, end), holes.subList(before, before + marks(start, end)));
  }

  public Piece from(int start) {
    return slice(start, length());
  }

  private int marks(int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += text().charAt(i) == MARK ? 1 : 0;
    }
    return count;
  }

  /** The pieces between separators; one at least. */
  public List<Piece> split(char separator) {
    List<Piece> pieces = new ArrayList<>();
    int start = 0;
    for (int end = text().indexOf(separator); end >= 0; end = text().indexOf(separator, start)) {
      pieces.add(slice(start, end));
      start = end + 1;
    }
    pieces.add(from(start));
    return pieces;
  }

  /** What stands before and behind the first separator; empty if there is none. */
  public Optional<Cut> cut(char separator) {
    int at = text().indexOf(separator);
    return at < 0 ? Optional.empty() : Optional.of(new Cut(slice(0, at), from(at + 1)));
  }

  /** Two sides of a separator. */
  public record Cut(Piece before, Piece after) {}

  @Override
  public String toString() {
    return written();
  }
}
