package io.plimsoll.check;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.typed.TypedPolicies;
import java.util.List;

/**
 * Checked policies.
 *
 * @param policies all that was declared; nothing when one of the diagnostics is an error
 * @param diagnostics errors and warnings in order of file and place
 */
public record Checked(TypedPolicies policies, List<Diagnostic> diagnostics) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
