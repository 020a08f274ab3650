package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A word after its variables are replaced and its quotes removed.
 *
 * @param span the word
 * @param parts in order; none is the empty text
 * @param used variables that its text names and its scope has, or may have
 * @param undeclared variables that nothing in the file declares
 * @param overridable build arguments by which a caller could change it; their defaults are in it
 * @param errors why the builder refuses it; the parts then hold one hole
 */
public record Expanded(
    Span span,
    List<Part> parts,
    Set<String> used,
    Set<String> undeclared,
    Set<String> overridable,
    List<Diagnostic> errors) {
  public Expanded {
    parts = List.copyOf(parts);
    used = Set.copyOf(used);
    undeclared = Set.copyOf(undeclared);
    overridable = Set.copyOf(overridable);
    errors = List.copyOf(errors);
  }

  public boolean isKnown() {
    return parts.stream().allMatch(Part.Literal.class::isInstance);
  }

  /** The whole text, where no hole is in it. */
  public Optional<String> text() {
    return isKnown() ? Optional.of(sketch()) : Optional.empty();
  }

  /** The text with {@code ${NAME}} for each hole: for people to read. */
  public String sketch() {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      switch (part) {
        case Part.Literal(String literal, Span at, Optional<String> variable) ->
            text.append(literal);
        case Part.Hole(String variable, Reason reason, Span at) ->
            text.append("${").append(variable).append('}');
      }
    }
    return text.toString();
  }
}
