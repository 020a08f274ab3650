package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A Dockerfile with the values that are known without running it.
 *
 * <p>A file without FROM has one implied stage, on a missing base, with all its instructions.
 *
 * @param globals what stands before the first FROM: ARG, and whatever the builder refuses there
 * @param global the variables that FROM lines see behind them
 * @param target index of the stage that is built; absent without stages or for an unknown target
 * @param shipped the target and its chain of FROM
 * @param used those and the stages they copy or mount from
 * @param leaves stages that no other stage uses
 * @param unusedArguments build arguments that no ARG declares and that mean nothing by themselves
 * @param diagnostics what the builder refuses in what it would build, beside those of the reader
 */
public record Evaluation(
    ParsedDockerfile file,
    List<Step> globals,
    Scope global,
    List<Stage> stages,
    Optional<Integer> target,
    Set<Integer> shipped,
    Set<Integer> used,
    Set<Integer> leaves,
    Set<String> unusedArguments,
    List<Diagnostic> diagnostics) {
  public Evaluation {
    globals = List.copyOf(globals);
    stages = List.copyOf(stages);
    shipped = Set.copyOf(shipped);
    used = Set.copyOf(used);
    leaves = Set.copyOf(leaves);
    unusedArguments = Set.copyOf(unusedArguments);
    diagnostics = List.copyOf(diagnostics);
  }

  /** Evaluates a file as a build with these inputs would. */
  public static Evaluation of(ParsedDockerfile file, BuildInputs inputs) {
    return new Evaluator(file, inputs).run();
  }
}
