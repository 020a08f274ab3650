package io.plimsoll.format;

import io.plimsoll.diagnostic.Diagnostic;
import java.util.List;

/** What the formatter makes of a text. */
public sealed interface Formatted {
  /** The text in the one style. */
  record Printed(String text) implements Formatted {}

  /** The text has syntax errors and is left as it is. */
  record Rejected(List<Diagnostic> diagnostics) implements Formatted {
    public Rejected {
      diagnostics = List.copyOf(diagnostics);
    }
  }
}
