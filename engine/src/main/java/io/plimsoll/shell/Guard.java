package io.plimsoll.shell;

/**
 * What decides whether a command runs, the strongest of what stands around it.
 *
 * <p>INVARIANT: the order is from weak to strong; the guard of a nested command is the greatest of
 * those that hold it.
 */
public enum Guard {
  /** Nothing: it runs when the script gets there. */
  ALWAYS,
  /** The success of what is before {@code &&}. */
  AFTER_AND,
  /** The failure of what is before {@code ||}. */
  AFTER_OR,
  /** A branch or a loop. */
  CONDITIONAL,
  /** A call of the function it is written in. */
  IN_FUNCTION,
  /** The command that holds its {@code $( )}, backquotes, {@code <( )} or {@code >( )}. */
  IN_SUBSTITUTION;

  /** The stronger of the two. */
  Guard and(Guard other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
