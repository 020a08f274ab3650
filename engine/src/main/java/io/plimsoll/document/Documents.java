package io.plimsoll.document;

import io.plimsoll.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;

/**
 * What a text holds: the documents that could be read and what is wrong with the rest.
 *
 * @param roots a document with a syntax error is not among them, those before it are
 */
public record Documents(List<DocumentNode> roots, List<Diagnostic> diagnostics) {
  public Documents {
    roots = List.copyOf(roots);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The first document. */
  public Optional<DocumentNode> first() {
    return roots.isEmpty() ? Optional.empty() : Optional.of(roots.getFirst());
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
