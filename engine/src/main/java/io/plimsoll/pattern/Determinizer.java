package io.plimsoll.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the deterministic automaton of a tree by the subset construction, within limits of states
 * and of work.
 *
 * <p>A state is a set of nodes before assertions are decided, with the kind of the last character;
 * a step decides the assertions, since it knows the next character too. So {@code \b} and anchors
 * anywhere cost a few more states and nothing else.
 *
 * <p>Written here, not taken from a library, because it must stop early: the automaton library at
 * hand builds all states before it counts them, on UTF-16 units instead of code points, under
 * switches that are global.
 */
final class Determinizer {
  /** Elementary steps for each state that is allowed; a usual pattern needs a few hundred. */
  private static final int WORK_PER_STATE = 2_000;

  /** Cells of the table which says what set has what class. */
  private static final int MAX_CELLS = 1_000_000;

  private final Nfa nfa;
  private final boolean search;
  private final int maxStates;
  private final Alphabet alphabet;
  private final Set<Context> relevant;
  private final boolean[][] takes; // by node and class; nodes of one set share a row
  private final NodeSet nodes;
  private final Map<State, Integer> numbers = new HashMap<>();
  private final List<State> states = new ArrayList<>();
  private final List<char[]> rows = new ArrayList<>();
  private final List<Boolean> accepting = new ArrayList<>();

  private record State(NodeSet.Frozen nodes, Context before) {}

  private Determinizer(
      Nfa nfa,
      boolean search,
      int maxStates,
      Alphabet alphabet,
      Set<Context> relevant,
      boolean[][] takes) {
    this.nfa = nfa;
    this.search = search;
    this.maxStates = maxStates;
    this.alphabet = alphabet;
    this.relevant = relevant;
    this.takes = takes;
    this.nodes = new NodeSet(nfa);
  }

  /**
   * The automaton of a tree.
   *
   * @param search whether a text is accepted that has an instance anywhere
   * @return empty if it would be too large, or has sets known to the fallback only
   */
  static Optional<Dfa> determinize(Tree tree, boolean search, int maxStates) {
    Tree whole = search ? new Tree.Concat(List.of(Tree.anyNumberOf(CodeSet.ANY, 0), tree)) : tree;
    return Nfa.of(whole).flatMap(nfa -> determinize(nfa, search, maxStates));
  }

  private static Optional<Dfa> determinize(Nfa nfa, boolean search, int maxStates) {
    Set<CodeSet> sets = new LinkedHashSet<>();
    Set<Tree.Place> places = EnumSet.noneOf(Tree.Place.class);
    for (Nfa.Node node : nfa.nodes()) {
      if (node instanceof Nfa.Take take) {
        sets.add(take.set());
      } else if (node instanceof Nfa.Check check) {
        places.add(check.place());
      }
    }
    Set<Context> relevant = Context.relevant(places);
    if (relevant.contains(Context.WORD)) {
      sets.add(NamedSets.WORD);
    }
    if (relevant.contains(Context.NEWLINE)) {
      sets.add(CodeSet.single('\n'));
    }
    Optional<Alphabet> alphabet = Alphabet.of(List.copyOf(sets));
    if (alphabet.isEmpty() || (long) alphabet.get().size() * sets.size() > MAX_CELLS) {
      return Optional.empty();
    }
    boolean[][] takes = takes(nfa, alphabet.get());
    return new Determinizer(nfa, search, maxStates, alphabet.get(), relevant, takes).run();
  }

  private static boolean[][] takes(Nfa nfa, Alphabet alphabet) {
    Map<CodeSet, boolean[]> bySet = new HashMap<>();
    boolean[][] takes = new boolean[nfa.size()][];
    boolean[] none = new boolean[alphabet.size()];
    for (int i = 0; i < takes.length; i++) {
      takes[i] =
          nfa.node(i) instanceof Nfa.Take take
              ? bySet.computeIfAbsent(take.set(), set -> row(set, alphabet))
              : none;
    }
    return takes;
  }

  private static boolean[] row(CodeSet set, Alphabet alphabet) {
    boolean[] row = new boolean[alphabet.size()];
    for (int c = 0; c < row.length; c++) {
      row[c] = set.contains(alphabet.member(c));
    }
    return row;
  }

  private Optional<Dfa> run() {
    addFixed(Dfa.DEAD, false);
    addFixed(Dfa.ALWAYS, true);
    nodes.clear();
    nodes.add(nfa.start());
    Context edge = relevant.contains(Context.EDGE) ? Context.EDGE : Context.OTHER;
    numberOf(edge);
    long work = (long) WORK_PER_STATE * maxStates;
    for (int state = Dfa.START; state < states.size(); state++) {
      expand(state, edge);
      if (states.size() > maxStates || nodes.work() > work) {
        return Optional.empty();
      }
    }
    boolean[] accepts = new boolean[accepting.size()];
    for (int i = 0; i < accepts.length; i++) {
      accepts[i] = accepting.get(i);
    }
    return Optional.of(new Dfa(alphabet, rows, accepts));
  }

  private void addFixed(int number, boolean accepts) {
    char[] row = new char[alphabet.size()];
    Arrays.fill(row, (char) number);
    states.add(new State(NodeSet.Frozen.EMPTY, accepts ? Context.EDGE : Context.OTHER));
    rows.add(row);
    accepting.add(accepts);
  }

  private void expand(int number, Context edge) {
    State state = states.get(number);
    Map<Context, NodeSet.Frozen> decided = new EnumMap<>(Context.class);
    char[] row = new char[alphabet.size()];
    for (int c = 0; c < row.length; c++) {
      Context after = Context.of(alphabet.member(c), relevant);
      NodeSet.Frozen from = decided.computeIfAbsent(after, a -> decide(state, a));
      row[c] = (char) step(from, c, after);
    }
    rows.add(row);
    accepting.add(decided.computeIfAbsent(edge, a -> decide(state, a)).accepts());
  }

  private int step(NodeSet.Frozen from, int characterClass, Context after) {
    if (search && from.accepts()) {
      return Dfa.ALWAYS;
    }
    nodes.clear();
    for (int i = 0; i < from.size(); i++) {
      int node = from.member(i);
      if (takes[node][characterClass] && nfa.node(node) instanceof Nfa.Take take) {
        nodes.add(take.next());
      }
    }
    nodes.count(from.size());
    return numberOf(after);
  }

  private NodeSet.Frozen decide(State state, Context after) {
    nodes.clear();
    for (int i = 0; i < state.nodes.size(); i++) {
      nodes.add(state.nodes.member(i));
    }
    nodes.decide(state.before, after);
    return nodes.freeze();
  }

  /** The number of the state with the collected nodes. */
  private int numberOf(Context before) {
    if (nodes.isEmpty()) {
      return Dfa.DEAD;
    }
    State state = new State(nodes.freeze(), before);
    Integer known = numbers.putIfAbsent(state, states.size());
    if (known != null) {
      return known;
    }
    states.add(state);
    return states.size() - 1;
  }
}
