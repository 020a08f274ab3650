package io.plimsoll.pattern;

import java.util.List;

/**
 * Walks an automaton over a text with holes, in all states at once that some filling leads to; a
 * hole leads to every state that can be reached.
 */
final class HoleWalk {
  /** Steps of one state over one character; a hundredth of a second. Beyond: unknown. */
  private static final int MAX_WORK = 5_000_000;

  private final Dfa dfa;
  private final int[] marks;
  private int[] states;
  private int[] spare;
  private int size;
  private int round;
  private long work;

  HoleWalk(Dfa dfa) {
    this.dfa = dfa;
    this.marks = new int[dfa.states()];
    this.states = new int[dfa.states()];
    this.spare = new int[dfa.states()];
  }

  Ternary accepts(List<String> pieces) {
    states[size++] = Dfa.START;
    for (int i = 0; i < pieces.size(); i++) {
      if (splitsCharacter(pieces, i)) {
        return Ternary.UNKNOWN;
      }
      if (i > 0) {
        reachAll();
      }
      read(pieces.get(i));
      if (work > MAX_WORK) {
        return Ternary.UNKNOWN;
      }
    }
    int accepted = 0;
    for (int i = 0; i < size; i++) {
      accepted += dfa.acceptsAt(states[i]) ? 1 : 0;
    }
    if (accepted == 0) {
      return Ternary.FALSE;
    }
    return accepted == size ? Ternary.TRUE : Ternary.UNKNOWN;
  }

  /** Half of a character beside a hole could become whole by its filling. */
  private static boolean splitsCharacter(List<String> pieces, int i) {
    String piece = pieces.get(i);
    if (piece.isEmpty()) {
      return false;
    }
    return (i > 0 && Character.isLowSurrogate(piece.charAt(0)))
        || (i < pieces.size() - 1 && Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
  }

  private void reachAll() {
    round++;
    for (int i = 0; i < size; i++) {
      marks[states[i]] = round;
    }
    int width = dfa.alphabet().size();
    for (int i = 0; i < size && work <= MAX_WORK; i++) {
      for (int c = 0; c < width; c++) {
        int next = dfa.next(states[i], c);
        if (marks[next] != round) {
          marks[next] = round;
          states[size++] = next;
        }
      }
      work += width;
    }
  }

  private void read(String piece) {
    int at = 0;
    while (at < piece.length() && work <= MAX_WORK) {
      int c = piece.codePointAt(at);
      at += Character.charCount(c);
      step(dfa.alphabet().classOf(c));
    }
  }

  private void step(int characterClass) {
    round++;
    int count = 0;
    for (int i = 0; i < size; i++) {
      int next = dfa.next(states[i], characterClass);
      if (marks[next] != round) {
        marks[next] = round;
        spare[count++] = next;
      }
    }
    work += size;
    int[] read = states;
    states = spare;
    spare = read;
    size = count;
  }
}
