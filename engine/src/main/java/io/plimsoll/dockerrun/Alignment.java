package io.plimsoll.dockerrun;

import io.plimsoll.shell.Part;
import io.plimsoll.shell.Word;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds where the characters of a word are written.
 *
 * <p>What is written differs from the word by quotes and backslashes, so each character is the next
 * equal one. Where that fails, as for the value of a variable, the rest stands at the last place.
 */
final class Alignment {
  private final Word word;
  private final String raw;
  private final boolean exact;
  private final MappedText.Builder text;
  private final List<Part.Hole> holes = new ArrayList<>();
  private int at;
  private boolean lost;

  Alignment(Word word) {
    this.word = word;
    this.raw = word.raw();
    // A word that a variable gave stands where the variable is written.
    this.exact = word.span().text().equals(raw);
    this.text = MappedText.builder(word.span().source());
  }

  Piece piece() {
    if (word.parts().isEmpty()) {
      return new Piece(MappedText.of(word.span()).slice(0, 0), List.of());
    }
    for (Part part : word.parts()) {
      switch (part) {
        case Part.Literal literal -> literal(literal.text());
        case Part.Pattern pattern -> literal(pattern.text());
        case Part.Hole hole -> hole(hole);
      }
    }
    return text.length() == 0
        ? new Piece(MappedText.of(word.span()).slice(0, 0), List.of())
        : new Piece(text.build(), holes);
  }

  private void literal(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      int found = lost ? -1 : raw.indexOf(c, at);
      lost |= found < 0;
      text.append(c == Piece.MARK ? '\uFFFD' : c, offset(lost ? at : found));
      at = lost ? at : found + 1;
    }
  }

  private void hole(Part.Hole hole) {
    int found = lost ? -1 : raw.indexOf(hole.raw(), at);
    lost |= found < 0;
    text.append(Piece.MARK, offset(lost ? at : found));
    at = lost ? at : found + hole.raw().length();
    holes.add(hole);
  }

  private int offset(int index) {
    Span span = word.span();
    return exact ? Math.min(span.start() + index, span.end()) : span.start();
  }
}
