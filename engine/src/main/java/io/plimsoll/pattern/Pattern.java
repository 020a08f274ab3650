package io.plimsoll.pattern;

import java.util.List;

/**
 * A compiled pattern; equal to another of its kind with the same source.
 *
 * <p>Patterns are immutable and safe to share between threads. Matching takes time linear in the
 * text, whatever the pattern.
 *
 * <p>A text that is known in part is given as its known pieces, in order; between two neighbours is
 * a hole that stands for any text, the empty one too. So n pieces have n-1 holes, and {@code ["",
 * ""]} is a text of which nothing is known.
 */
public sealed interface Pattern permits Regex, Glob {

  /** The pattern as it was written. */
  String source();

  /** Whether the whole text is an instance of the pattern. */
  boolean matches(String text);

  /**
   * Whether every filling of the holes matches, or none does.
   *
   * @param pieces at least one
   */
  Ternary matches(List<String> pieces);
}
