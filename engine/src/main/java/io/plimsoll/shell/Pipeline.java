package io.plimsoll.shell;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.OptionalInt;

/**
 * Commands joined by {@code |}, or one command by itself.
 *
 * @param index in {@link Script#pipelines()}
 * @param span from its first to its last stage
 * @param stages for each stage the indices of its commands; a group or loop has several
 * @param pipefail whether a failing stage fails it, in force here
 * @param failureMatters whether its status is used: not thrown away by {@code || true}, {@code if},
 *     {@code !}, {@code &}, or a following command without {@code set -e}
 * @param outer the pipeline that has this one inside of a stage
 */
public record Pipeline(
    int index,
    Span span,
    List<List<Integer>> stages,
    Setting pipefail,
    Setting failureMatters,
    OptionalInt outer) {
  public Pipeline {
    stages = stages.stream().map(List::copyOf).toList();
  }

  /** Indices of all its commands in the order of the stages. */
  public List<Integer> commands() {
    return stages.stream().flatMap(List::stream).toList();
  }
}
