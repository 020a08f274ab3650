package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Splits expanded parts into words. */
final class WordSplitter {
  private final MappedText word;
  private final List<List<Part>> words = new ArrayList<>();
  private Optional<Parts> open = Optional.empty();

  WordSplitter(MappedText word) {
    this.word = word;
  }

  /** Ends the open word; one without any text vanishes. */
  void gap() {
    open.map(Parts::build).filter(p -> !p.isEmpty()).ifPresent(words::add);
    open = Optional.empty();
  }

  void add(Parts piece) {
    Parts into = open.orElseGet(() -> new Parts(word));
    into.addAll(piece);
    open = Optional.of(into);
  }

  /** Quoted and escaped text keeps its white space. */
  void addQuoted(Parts piece) {
    add(piece);
  }

  /** The white space of a value separates. */
  void addValue(Parts piece) {
    for (Part part : piece.build()) {
      switch (part) {
        case Part.Hole hole -> add(single(hole));
        case Part.Literal literal -> addSplit(literal);
      }
    }
  }

  private void addSplit(Part.Literal literal) {
    String text = literal.text();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      while (i < text.length() && !Blanks.isSpace(text.charAt(i))) {
        i++;
      }
      if (i > start) {
        String piece = text.substring(start, i);
        add(single(new Part.Literal(piece, literal.span(), literal.variable())));
      } else {
        gap();
        i++;
      }
    }
  }

  private Parts single(Part part) {
    Parts parts = new Parts(word);
    parts.add(part);
    return parts;
  }

  List<List<Part>> words() {
    gap();
    return words;
  }
}
