package io.plimsoll.dockerfile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Names of stages, and which stage needs which. */
final class StageGraph {
  private static final int MOST_NAMES = 12;

  private final Map<String, List<Integer>> byName = new HashMap<>();
  private final Set<String> contexts;
  private final int count;
  private final List<String> shown;

  StageGraph(List<Optional<String>> names, Set<String> contexts) {
    this.contexts = contexts;
    this.count = names.size();
    for (int i = 0; i < names.size(); i++) {
      int index = i;
      names.get(i).ifPresent(n -> byName.computeIfAbsent(n, key -> new ArrayList<>()).add(index));
    }
    this.shown = byName.keySet().stream().sorted().limit(MOST_NAMES).toList();
  }

  /** Names for help, the first ones only. */
  List<String> names() {
    return shown;
  }

  boolean isContext(String name) {
    return contexts.contains(name);
  }

  /** FROM: an earlier stage, by the exact name; upper case never matches. */
  OptionalInt earlier(String name, int current) {
    return byName.getOrDefault(name, List.of()).stream()
        .mapToInt(Integer::intValue)
        .filter(i -> i < current)
        .max();
  }

  /** {@code --target}: the last stage of a name, in any case. */
  OptionalInt target(String name) {
    return byName.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
        .mapToInt(Integer::intValue)
        .max();
  }

  /** COPY --from, which takes numbers, and mounts, which do not. */
  StageReference resolve(Word word, boolean numbers, int current) {
    String name = word.text().toLowerCase(Locale.ROOT);
    if (contexts.contains(name)) {
      return new StageReference(StageReference.Kind.CONTEXT, word, OptionalInt.empty());
    }
    OptionalInt number = numbers ? number(name) : OptionalInt.empty();
    if (number.isPresent()) {
      int index = number.getAsInt();
      return index < 0 || index >= count
          ? new StageReference(StageReference.Kind.BAD_INDEX, word, OptionalInt.empty())
          : reference(word, index, current, StageReference.Kind.INDEX);
    }
    List<Integer> found = byName.getOrDefault(name, List.of());
    if (found.isEmpty()) {
      return new StageReference(StageReference.Kind.IMAGE, word, OptionalInt.empty());
    }
    int index = earlier(name, current).orElse(found.getFirst());
    return reference(word, index, current, StageReference.Kind.STAGE);
  }

  private static StageReference reference(
      Word word, int index, int current, StageReference.Kind earlier) {
    StageReference.Kind kind = earlier;
    if (index >= current) {
      kind = index == current ? StageReference.Kind.OWN_STAGE : StageReference.Kind.LATER_STAGE;
    }
    return new StageReference(kind, word, OptionalInt.of(index));
  }

  /** A number with an optional sign; one too large for any file is out of range. */
  private static OptionalInt number(String text) {
    int start = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
    boolean digits =
        text.length() > start && text.chars().skip(start).allMatch(c -> c >= '0' && c <= '9');
    if (!digits) {
      return OptionalInt.empty();
    }
    return OptionalInt.of(text.length() > 9 ? -1 : Integer.parseInt(text));
  }

  /** A stage and its chain of FROM. */
  static Set<Integer> shipped(List<Stage> stages, int target) {
    Set<Integer> chain = new TreeSet<>();
    int next = target;
    while (chain.add(next) && stages.get(next).base() instanceof StageBase.Earlier(int parent)) {
      next = parent;
    }
    return chain;
  }

  /** All that a stage needs, itself included. */
  static Set<Integer> used(List<Stage> stages, int target) {
    Set<Integer> reached = new TreeSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(target));
    while (!open.isEmpty()) {
      int index = open.pop();
      if (reached.add(index)) {
        Stage stage = stages.get(index);
        stage.dependencies().forEach(open::push);
        if (stage.base() instanceof StageBase.Earlier(int parent)) {
          open.push(parent);
        }
      }
    }
    return reached;
  }

  /** Stages no other stage needs. */
  static Set<Integer> leaves(List<Stage> stages) {
    Set<Integer> leaves = new TreeSet<>();
    stages.forEach(s -> leaves.add(s.index()));
    for (Stage stage : stages) {
      leaves.removeAll(stage.dependencies());
      if (stage.base() instanceof StageBase.Earlier(int parent)) {
        leaves.remove(parent);
      }
    }
    return leaves;
  }
}
