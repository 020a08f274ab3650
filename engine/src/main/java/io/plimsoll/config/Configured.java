package io.plimsoll.config;

import io.plimsoll.diagnostic.Diagnostic;
import java.util.List;

/**
 * The outcome of configuring policies.
 *
 * @param diagnostics with an error among them nothing may be judged
 */
public record Configured(ActivePolicy policy, List<Diagnostic> diagnostics) {
  public Configured {
    diagnostics = List.copyOf(diagnostics);
  }

  public boolean hasErrors() {
    return diagnostics.stream().anyMatch(Diagnostic::isError);
  }
}
