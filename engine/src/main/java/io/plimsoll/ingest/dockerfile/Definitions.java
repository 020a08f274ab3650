package io.plimsoll.ingest.dockerfile;

import io.plimsoll.dockerfile.Evaluation;
import io.plimsoll.dockerfile.Instruction;
import io.plimsoll.dockerfile.Pair;
import io.plimsoll.dockerfile.Step;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * Where the value of a variable is set: the last ENV or ARG with a value before a place, in the
 * stage, its parents, or globally.
 */
record Definitions(Evaluation file) {

  Optional<Span> of(String variable, StageModel stage, int before) {
    for (StageModel each : stage.chain()) {
      boolean own = each == stage;
      Optional<Span> found = last(each.stage.steps(), variable, own ? before : Integer.MAX_VALUE);
      if (found.isPresent()) {
        return found;
      }
    }
    return global(variable);
  }

  Optional<Span> global(String variable) {
    return last(file.globals(), variable, Integer.MAX_VALUE);
  }

  private static Optional<Span> last(List<Step> steps, String variable, int before) {
    Optional<Span> found = Optional.empty();
    for (Step step : steps) {
      // triggers of the base run first and stand elsewhere
      if (!step.triggered() && step.instruction().span().start() >= before) {
        break;
      }
      for (Pair pair : pairs(step.instruction())) {
        if (pair.key().text().equals(variable) && pair.value().isPresent()) {
          found = Optional.of(pair.value().get().span());
        }
      }
    }
    return found;
  }

  private static List<Pair> pairs(Instruction instruction) {
    return switch (instruction) {
      case Instruction.Arg arg -> arg.pairs();
      case Instruction.Env env -> env.pairs();
      default -> List.of();
    };
  }
}
