package io.plimsoll.pattern;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The nondeterministic automaton of a tree, in Thompson's form. */
final class Nfa {
  /** One state. */
  sealed interface Node {}

  /** Takes one character of the set. */
  record Take(CodeSet set, int next) implements Node {}

  /** Goes on where the place is as asserted. */
  record Check(Tree.Place place, int next) implements Node {}

  /** Goes both ways. */
  record Split(int left, int right) implements Node {}

  /** The pattern is complete. */
  record Accept() implements Node {}

  private final List<Node> nodes = new ArrayList<>();
  private int start;

  private Nfa() {}

  /** Empty for a tree with a set that only the fallback knows. */
  static Optional<Nfa> of(Tree tree) {
    if (isOpaque(tree)) {
      return Optional.empty();
    }
    Nfa nfa = new Nfa();
    nfa.start = nfa.build(tree, nfa.add(new Accept()));
    return Optional.of(nfa);
  }

  int start() {
    return start;
  }

  int size() {
    return nodes.size();
  }

  Node node(int index) {
    return nodes.get(index);
  }

  List<Node> nodes() {
    return nodes;
  }

  private static boolean isOpaque(Tree tree) {
    return switch (tree) {
      case Tree.Chars chars -> false;
      case Tree.Assert assertion -> false;
      case Tree.Opaque opaque -> true;
      case Tree.Capture capture -> isOpaque(capture.body());
      case Tree.Repeat repeat -> isOpaque(repeat.body());
      case Tree.Concat concat -> concat.items().stream().anyMatch(Nfa::isOpaque);
      case Tree.Alternate alternate -> alternate.options().stream().anyMatch(Nfa::isOpaque);
    };
  }

  private int add(Node node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** Adds the states of a tree that go on at {@code next}; the first of them. */
  private int build(Tree tree, int next) {
    return switch (tree) {
      case Tree.Chars chars -> add(new Take(chars.set(), next));
      case Tree.Assert assertion -> add(new Check(assertion.place(), next));
      case Tree.Opaque opaque -> throw new IllegalStateException("excluded by isOpaque");
      case Tree.Capture capture -> build(capture.body(), next);
      case Tree.Concat concat -> buildAll(concat.items(), next);
      case Tree.Alternate alternate -> buildOptions(alternate.options(), next);
      case Tree.Repeat repeat -> buildRepeat(repeat, next);
    };
  }

  private int buildAll(List<Tree> items, int next) {
    int first = next;
    for (int i = items.size() - 1; i >= 0; i--) {
      first = build(items.get(i), first);
    }
    return first;
  }

  private int buildOptions(List<Tree> options, int next) {
    int last = options.size() - 1;
    int first = build(options.get(last), next);
    for (int i = last - 1; i >= 0; i--) {
      first = add(new Split(build(options.get(i), next), first));
    }
    return first;
  }

  private int buildRepeat(Tree.Repeat repeat, int next) {
    Tree body = repeat.body();
    int first = next;
    int copies = repeat.min();
    if (repeat.max() == Tree.UNLIMITED) {
      int loop = add(new Accept());
      int entry = build(body, loop);
      nodes.set(loop, new Split(entry, next));
      first = copies == 0 ? loop : entry;
      copies = Math.max(0, copies - 1);
    } else {
      for (int i = repeat.min(); i < repeat.max(); i++) {
        first = add(new Split(build(body, first), next));
      }
    }
    for (int i = 0; i < copies; i++) {
      first = build(body, first);
    }
    return first;
  }
}
