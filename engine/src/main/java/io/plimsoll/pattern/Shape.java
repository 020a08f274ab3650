package io.plimsoll.pattern;

import java.util.Set;

/**
 * A pattern that comparing strings decides, without an automaton.
 *
 * <p>Words hold no half surrogates, so comparing UTF-16 units and comparing code points agree.
 */
sealed interface Shape {
  /** Stands for no character in {@link Affix} and {@link Part}. */
  int NO_CHARACTER = -1;

  boolean test(String text);

  /** The text is one of the words. */
  record Words(Set<String> words) implements Shape {
    @Override
    public boolean test(String text) {
      return words.contains(text);
    }
  }

  /**
   * The text begins and ends with something; between is a gap of at least {@code minGap} (0 or 1)
   * characters without the forbidden one.
   */
  record Affix(String prefix, String suffix, int minGap, int forbidden) implements Shape {
    @Override
    public boolean test(String text) {
      int gapEnd = text.length() - suffix.length();
      return gapEnd - prefix.length() >= minGap
          && text.startsWith(prefix)
          && text.endsWith(suffix)
          && (forbidden == NO_CHARACTER || text.indexOf(forbidden, prefix.length(), gapEnd) < 0);
    }
  }

  /** The text holds the word, and nowhere the forbidden character. */
  record Part(String word, int forbidden) implements Shape {
    @Override
    public boolean test(String text) {
      return text.contains(word) && (forbidden == NO_CHARACTER || text.indexOf(forbidden) < 0);
    }
  }
}
