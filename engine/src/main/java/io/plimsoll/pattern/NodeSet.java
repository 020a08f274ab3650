package io.plimsoll.pattern;

import java.util.Arrays;

/**
 * A growing set of nodes that is closed over splits, used again and again; counts the work done.
 *
 * <p>It keeps only nodes that take a character, check a place or accept.
 */
final class NodeSet {
  private final Nfa nfa;
  private final int[] marks; // the round in which a node was reached last
  private final int[] members;
  private final int[] pending;
  private int round;
  private int size;
  private long work;

  NodeSet(Nfa nfa) {
    this.nfa = nfa;
    this.marks = new int[nfa.size()];
    this.members = new int[nfa.size()];
    this.pending = new int[nfa.size() + 1];
  }

  /** A copy that no longer changes, its members ascending. */
  static final class Frozen {
    static final Frozen EMPTY = new Frozen(new int[0], false);

    private final int[] members;
    private final boolean accepts;

    private Frozen(int[] members, boolean accepts) {
      this.members = members;
      this.accepts = accepts;
    }

    int size() {
      return members.length;
    }

    int member(int index) {
      return members[index];
    }

    /** Whether the pattern is complete in one of the members. */
    boolean accepts() {
      return accepts;
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Frozen frozen && Arrays.equals(members, frozen.members);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(members);
    }
  }

  void clear() {
    round++;
    size = 0;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Elementary steps so far. */
  long work() {
    return work;
  }

  void count(int steps) {
    work += steps;
  }

  void add(int node) {
    int top = 0;
    top = push(node, top);
    while (top > 0) {
      work++;
      int next = pending[--top];
      if (nfa.node(next) instanceof Nfa.Split split) {
        top = push(split.right(), top);
        top = push(split.left(), top);
      } else {
        members[size++] = next;
      }
    }
  }

  /** Marks when pushing, so each node is pushed once a round and the stack cannot overflow. */
  private int push(int node, int top) {
    if (marks[node] == round) {
      return top;
    }
    marks[node] = round;
    pending[top] = node;
    return top + 1;
  }

  /** Adds what stands behind the checks that hold between two neighbours. */
  void decide(Context before, Context after) {
    for (int i = 0; i < size; i++) {
      if (nfa.node(members[i]) instanceof Nfa.Check check
          && Context.holds(check.place(), before, after)) {
        add(check.next());
      }
    }
  }

  Frozen freeze() {
    int[] copy = Arrays.copyOf(members, size);
    Arrays.sort(copy);
    boolean accepts = false;
    for (int node : copy) {
      accepts |= nfa.node(node) instanceof Nfa.Accept;
    }
    work += size;
    return new Frozen(copy, accepts);
  }
}
