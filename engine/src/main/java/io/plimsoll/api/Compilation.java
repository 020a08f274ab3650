package io.plimsoll.api;

import io.plimsoll.diagnostic.Diagnostic;
import java.util.List;

/**
 * What compiling policies gives: a policy set, or the reasons why there is none. There is no
 * half-compiled set.
 */
public sealed interface Compilation {

  /** Everything that was said about the policies, errors and warnings, by place. */
  List<Diagnostic> diagnostics();

  /**
   * The policies are valid.
   *
   * @param diagnostics warnings
   */
  record Compiled(PolicySet policies, List<Diagnostic> diagnostics) implements Compilation {
    public Compiled {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /**
   * The policies or their configuration have errors.
   *
   * @param stage what is wrong: policies (exit code 3) or configuration (exit code 2)
   */
  record Rejected(Stage stage, List<Diagnostic> diagnostics) implements Compilation {
    public Rejected {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Where the errors are. */
  enum Stage {
    POLICIES,
    CONFIGURATION
  }
}
