package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the parts of an expansion; neighbouring characters become one literal. */
final class Parts {
  /** Most parts of one value; holes have no length, so the length alone would not end it. */
  static final int LIMIT = 256;

  private final MappedText word;
  private final List<Part> parts = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();
  private int openStart;
  private int openEnd;
  private long length;

  Parts(MappedText word) {
    this.word = word;
  }

  /** Number of known characters. */
  long length() {
    return length + open.length();
  }

  boolean isTooLong() {
    // Text that stands in the word itself does not count: it cannot grow.
    return length() > Limits.EXPANSION_LENGTH + word.length()
        || parts.size() > LIMIT + word.length();
  }

  /** Adds the character of the word at an index. */
  void add(int index) {
    if (open.isEmpty()) {
      openStart = index;
    }
    open.append(word.text().charAt(index));
    openEnd = index + 1;
  }

  void add(Part part) {
    flush();
    // The holes of one value that follow each other say no more than one of them.
    if (part instanceof Part.Hole && !parts.isEmpty() && parts.getLast().equals(part)) {
      return;
    }
    parts.add(part);
    length += part instanceof Part.Literal literal ? literal.text().length() : 0;
  }

  void addAll(Parts more) {
    more.flush();
    more.parts.forEach(this::add);
  }

  /** Adds text that is the value of a variable. */
  void addValue(String text, Span reference, String variable) {
    if (!text.isEmpty()) {
      add(new Part.Literal(text, reference, Optional.of(variable)));
    }
  }

  private void flush() {
    if (!open.isEmpty()) {
      String text = open.toString();
      open.setLength(0);
      length += text.length();
      parts.add(new Part.Literal(text, word.span(openStart, openEnd), Optional.empty()));
    }
  }

  List<Part> build() {
    flush();
    return List.copyOf(parts);
  }

  /** The text, if it has no hole. */
  static Optional<String> text(List<Part> parts) {
    if (parts.size() == 1 && parts.getFirst() instanceof Part.Literal only) {
      return Optional.of(only.text());
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> text.append(literal.text());
        case Part.Hole hole -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(text.toString());
  }

  /** The first hole. */
  static Optional<Part.Hole> hole(List<Part> parts) {
    return parts.stream()
        .filter(Part.Hole.class::isInstance)
        .map(Part.Hole.class::cast)
        .findFirst();
  }
}
