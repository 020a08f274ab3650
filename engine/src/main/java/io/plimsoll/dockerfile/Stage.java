package io.plimsoll.dockerfile;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A stage with what is in force in it.
 *
 * @param index from 0
 * @param from absent for the implied stage of a file without FROM
 * @param name in lower case
 * @param platform of {@code --platform}, expanded
 * @param undeclared variables of its FROM that nothing declares
 * @param dependencies indexes of the stages it copies or mounts from
 * @param steps in order, triggers of the base first; FROM is none
 * @param end variables in force behind its last instruction
 */
public record Stage(
    int index,
    Optional<Instruction.From> from,
    Optional<String> name,
    StageBase base,
    Optional<Expanded> platform,
    Set<String> undeclared,
    Set<Integer> dependencies,
    List<Step> steps,
    Scope end) {
  public Stage {
    undeclared = Set.copyOf(undeclared);
    dependencies = Set.copyOf(dependencies);
    steps = List.copyOf(steps);
  }
}
