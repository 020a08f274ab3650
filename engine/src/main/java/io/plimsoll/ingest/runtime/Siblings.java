package io.plimsoll.ingest.runtime;

import io.plimsoll.model.Fact;
import io.plimsoll.model.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** The containers of one input as they see each other. */
public final class Siblings {
  private final IntFunction<Node> nodes;
  private final Map<String, Integer> names = new HashMap<>();
  private int count;

  /**
   * Containers to come.
   *
   * @param nodes the finished node of each by its index
   */
  public Siblings(IntFunction<Node> nodes) {
    this.nodes = nodes;
  }

  /** Adds the next container with the names that others may call it by; gives its index. */
  public int add(List<String> own) {
    int index = count++;
    own.stream().filter(n -> !n.isEmpty()).forEach(n -> names.put(n, index));
    return index;
  }

  /** The container that {@code container:NAME} means; empty if it is none of these. */
  public Optional<Fact> named(String word) {
    String name = word.substring(word.indexOf(':') + 1);
    return Optional.ofNullable(names.get(name)).map(index -> () -> nodes.apply(index));
  }

  /** All others than one of them. */
  public List<Node> others(int self) {
    List<Node> all = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i != self) {
        all.add(nodes.apply(i));
      }
    }
    return all;
  }
}
