package io.plimsoll.dockerfile;

import java.util.List;
import java.util.Optional;

/**
 * An instruction where it runs.
 *
 * @param triggered it is the trigger of an ONBUILD in the stage's base
 * @param scope variables in force before it; {@code ARG A=1 B=$A} sees its own
 * @param assignments what ENV, ARG and LABEL give, one for each pair; empty for others
 * @param references what COPY --from and the mounts of RUN mean, in order of their flags
 */
public record Step(
    Instruction instruction,
    boolean triggered,
    Scope scope,
    List<Assignment> assignments,
    List<StageReference> references) {
  public Step {
    assignments = List.copyOf(assignments);
    references = List.copyOf(references);
  }

  /**
   * A pair with its values.
   *
   * @param key for ENV and LABEL expanded, for ARG as written
   * @param value absent for an ARG that has none from any side
   */
  public record Assignment(Pair pair, Expanded key, Optional<Binding> value) {}
}
