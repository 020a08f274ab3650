package io.plimsoll.pattern;

import java.util.List;
import java.util.Optional;

/** Decides whether whole texts are instances of a tree, by the cheapest means that does. */
final class FullMatch {
  private final Tree tree;
  private final Optional<Shape> shape;
  private final Lazy<Machine> machine;

  FullMatch(Tree tree) {
    this.tree = tree;
    this.shape = Shapes.ofWhole(tree);
    this.machine = new Lazy<>(() -> Machine.of(tree, false));
  }

  static FullMatch of(Pattern pattern) {
    return switch (pattern) {
      case Regex regex -> regex.whole();
      case Glob glob -> glob.whole();
    };
  }

  Tree tree() {
    return tree;
  }

  Optional<Shape> shape() {
    return shape;
  }

  Machine machine() {
    return machine.get();
  }

  boolean test(String text) {
    return shape.isPresent() ? shape.get().test(text) : machine.get().accepts(text);
  }

  Ternary test(List<String> pieces) {
    if (Machine.isWhole(pieces)) {
      return Ternary.of(test(pieces.get(0)));
    }
    return machine.get().accepts(pieces);
  }
}
