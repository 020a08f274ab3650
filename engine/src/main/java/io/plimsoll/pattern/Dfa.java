package io.plimsoll.pattern;

import java.util.List;

/** A deterministic automaton over code points as one table: one look-up a character. */
final class Dfa implements Machine {
  /** Never accepts whatever follows. */
  static final int DEAD = 0;

  /** Accepts whatever follows. */
  static final int ALWAYS = 1;

  static final int START = 2;

  private final Alphabet alphabet;
  private final int width;
  private final char[] table;
  private final boolean[] accepts;

  Dfa(Alphabet alphabet, List<char[]> rows, boolean[] accepts) {
    this.alphabet = alphabet;
    this.width = alphabet.size();
    this.accepts = accepts;
    this.table = new char[rows.size() * width];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, table, i * width, width);
    }
  }

  int states() {
    return accepts.length;
  }

  Alphabet alphabet() {
    return alphabet;
  }

  /** The state after a character of a class of the {@link #alphabet}. */
  int next(int state, int characterClass) {
    return table[state * width + characterClass];
  }

  /** Whether a text that ends in this state is accepted. */
  boolean acceptsAt(int state) {
    return accepts[state];
  }

  @Override
  public boolean accepts(String text) {
    int state = START;
    int i = 0;
    while (i < text.length() && state > ALWAYS) {
      int c = text.codePointAt(i);
      state = table[state * width + alphabet.classOf(c)];
      i += Character.charCount(c);
    }
    return accepts[state];
  }

  @Override
  public Ternary accepts(List<String> pieces) {
    return Machine.isWhole(pieces)
        ? Ternary.of(accepts(pieces.get(0)))
        : new HoleWalk(this).accepts(pieces);
  }
}
