package io.plimsoll.shell;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Collects commands and pipelines in source order, those that hold others before them. */
final class Collector {
  private final List<Optional<Command>> commands = new ArrayList<>();
  private final List<Draft> pipelines = new ArrayList<>();
  private final List<Assignment> assignments = new ArrayList<>();
  private final List<Opening> openings = new ArrayList<>();
  private int branches;

  /** A pipeline that is being filled. */
  record Draft(
      Span span,
      List<List<Integer>> stages,
      Setting pipefail,
      Setting failureMatters,
      OptionalInt outer) {
    boolean isEmpty() {
      return stages.stream().allMatch(List::isEmpty);
    }
  }

  /** Number for a part that may be left out. */
  int branch() {
    return branches++;
  }

  /** Index for a command that comes later. */
  int reserve() {
    commands.add(Optional.empty());
    return commands.size() - 1;
  }

  int size() {
    return commands.size();
  }

  void put(Command command) {
    commands.set(command.place().index(), Optional.of(command));
  }

  /** Gives an index back if none was taken after it. */
  boolean release(int index) {
    if (index != commands.size() - 1) {
      return false;
    }
    commands.remove(index);
    return true;
  }

  int begin(Draft draft) {
    pipelines.add(draft);
    return pipelines.size() - 1;
  }

  /** Number of stages of a pipeline. */
  int stages(int pipeline) {
    return pipelines.get(pipeline).stages().size();
  }

  void join(int pipeline, int stage, int command) {
    pipelines.get(pipeline).stages().get(stage).add(command);
  }

  /** Adds a stage with one command. */
  void joinNext(int pipeline, int command) {
    pipelines.get(pipeline).stages().add(new ArrayList<>(List.of(command)));
  }

  /** Adds to a stage what was collected since an index, without what is in substitutions. */
  void joinSince(int pipeline, int stage, int from, boolean inSubstitution) {
    for (int i = from; i < commands.size(); i++) {
      boolean inner =
          commands.get(i).filter(c -> c.place().guard() == Guard.IN_SUBSTITUTION).isPresent();
      if (inSubstitution || !inner) {
        join(pipeline, stage, i);
      }
    }
  }

  void add(Assignment assignment) {
    assignments.add(assignment);
  }

  void add(Opening opening) {
    openings.add(opening);
  }

  List<Assignment> assignments() {
    return assignments;
  }

  List<Opening> openings() {
    return openings;
  }

  /** The commands, once all of them are there. */
  List<Command> commands() {
    int[] numbers = numbers();
    return commands.stream()
        .flatMap(Optional::stream)
        .map(c -> c.in(numbers[c.place().pipeline()]))
        .toList();
  }

  /** For each draft the index of its pipeline: those without commands are left out. */
  private int[] numbers() {
    int[] numbers = new int[pipelines.size()];
    int next = 0;
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = pipelines.get(i).isEmpty() ? -1 : next++;
    }
    return numbers;
  }

  /** The pipelines that have commands. */
  List<Pipeline> pipelines() {
    int[] numbers = numbers();
    List<Pipeline> all = new ArrayList<>();
    for (int i = 0; i < numbers.length; i++) {
      Draft draft = pipelines.get(i);
      if (numbers[i] >= 0) {
        OptionalInt outer =
            draft.outer().isPresent()
                ? OptionalInt.of(numbers[draft.outer().getAsInt()])
                : OptionalInt.empty();
        all.add(
            new Pipeline(
                numbers[i],
                draft.span(),
                draft.stages(),
                draft.pipefail(),
                draft.failureMatters(),
                outer));
      }
    }
    return all;
  }
}
