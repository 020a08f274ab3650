package io.plimsoll.syntax;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** A clause of a check. */
public sealed interface Clause extends Node {
  /** What the finding says. */
  record Message(Text text, Span span) implements Clause {}

  /** Where the finding is. */
  record At(Expr place, Span span) implements Clause {}

  /** What the finding adds. */
  record Note(Text text, Span span) implements Clause {}

  /** The severity of this check. */
  record Severity(Name level, Span span) implements Clause {}

  /**
   * How the finding is mended.
   *
   * @param isSuggestion whether a person has to decide
   * @param edits at least one; they go together
   */
  record Fix(boolean isSuggestion, List<FixEdit> edits, Span span) implements Clause {
    public Fix {
      edits = List.copyOf(edits);
    }
  }

  /** The first clause of a kind. */
  static <C extends Clause> Optional<C> first(List<Clause> clauses, Class<C> kind) {
    return clauses.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }
}
