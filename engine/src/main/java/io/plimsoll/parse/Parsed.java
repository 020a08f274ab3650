package io.plimsoll.parse;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.syntax.PolicyFile;
import java.util.List;

/**
 * A policy file as far as it could be read.
 *
 * @param diagnostics what is wrong with the text, in its order
 */
public record Parsed(PolicyFile file, List<Diagnostic> diagnostics) {
  public Parsed {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Whether the tree has holes. */
  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
