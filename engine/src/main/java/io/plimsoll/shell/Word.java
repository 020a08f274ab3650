package io.plimsoll.shell;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A word of a command.
 *
 * <p>An unquoted variable with a known value gives as many words as its value has; all of them have
 * the span of the place where the variable is written.
 *
 * @param span where it is written
 * @param raw as it is written, with quotes
 * @param parts quotes removed, known variables filled in, literals of one quoting joined; empty for
 *     an empty word
 * @param quoted whether any of it is quoted or escaped
 */
public record Word(Span span, String raw, List<Part> parts, boolean quoted) {
  public Word {
    parts = List.copyOf(parts);
  }

  /** Whether its text is known and the shell would match it to no files. */
  public boolean isLiteral() {
    for (Part part : parts) {
      if (!(part instanceof Part.Literal)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it holds an unquoted pattern. */
  public boolean hasPattern() {
    return parts.stream().anyMatch(Part.Pattern.class::isInstance);
  }

  /** Its text if it has no holes; a pattern stays as written. */
  public Optional<String> known() {
    if (parts.size() == 1 && parts.get(0) instanceof Part.Literal literal) {
      return Optional.of(literal.text());
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal literal -> text.append(literal.text());
        case Part.Pattern pattern -> text.append(pattern.text());
        case Part.Hole hole -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(text.toString());
  }

  /** Whether its text is known and equal to this one. */
  public boolean is(String text) {
    return known().filter(text::equals).isPresent();
  }

  /** Its text with holes as written. */
  public String text() {
    if (parts.size() == 1 && parts.get(0) instanceof Part.Literal literal) {
      return literal.text();
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      text.append(
          switch (part) {
            case Part.Literal literal -> literal.text();
            case Part.Pattern pattern -> pattern.text();
            case Part.Hole hole -> hole.raw();
          });
    }
    return text.toString();
  }

  /** Its first hole. */
  public Optional<Part.Hole> hole() {
    return parts.stream()
        .filter(Part.Hole.class::isInstance)
        .map(Part.Hole.class::cast)
        .findFirst();
  }

  /**
   * Whether the shell may make no word or several words of it: an unquoted hole or a pattern.
   *
   * <p>A list of arguments with such a word is open.
   */
  public boolean isOpen() {
    return parts.stream()
        .anyMatch(
            part ->
                switch (part) {
                  case Part.Literal literal -> false;
                  case Part.Pattern pattern -> true;
                  case Part.Hole hole -> !hole.quoted() || spreads(hole);
                });
  }

  private static boolean spreads(Part.Hole hole) {
    return hole.kind() == Part.Kind.VARIABLE
        && (hole.name().equals("@") || hole.raw().endsWith("[@]}"));
  }

  @Override
  public String toString() {
    return text();
  }
}
