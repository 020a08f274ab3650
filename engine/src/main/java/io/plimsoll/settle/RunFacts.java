package io.plimsoll.settle;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.report.InputUsed;
import io.plimsoll.report.PolicyUsed;
import io.plimsoll.report.Tool;
import io.plimsoll.source.Span;
import io.plimsoll.typed.TypedRule;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a report says besides verdicts.
 *
 * @param unconfigured rules that are not active because a parameter has no value
 * @param diagnostics on inputs and whatever else the report shall show
 * @param projectPath the path from the project root for a path as reports print it; waivers,
 *     fingerprints and baselines go by the former
 * @param pointer place inside of a structured input or an archive, such as {@code /services/api}
 */
public record RunFacts(
    Tool tool,
    PolicyUsed policy,
    Instant now,
    List<InputUsed> inputs,
    List<Unconfigured> unconfigured,
    List<Diagnostic> diagnostics,
    UnaryOperator<String> projectPath,
    Function<Span, Optional<String>> pointer) {
  public RunFacts {
    inputs = List.copyOf(inputs);
    unconfigured = List.copyOf(unconfigured);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * A rule that waits for values.
   *
   * @param parameters full names
   */
  public record Unconfigured(TypedRule rule, List<String> parameters) {
    public Unconfigured {
      parameters = List.copyOf(parameters);
    }
  }
}
