package io.plimsoll.pattern;

/**
 * What compiling a pattern gives: the pattern, or the reason why there is none.
 *
 * @param <P> {@link Regex} or {@link Glob}
 */
public sealed interface PatternResult<P extends Pattern> {

  /** The pattern is valid. */
  record Compiled<P extends Pattern>(P pattern) implements PatternResult<P> {}

  /**
   * The pattern is not valid.
   *
   * @param message what is wrong, a sentence without a full stop
   * @param help the way out; empty where the message already says it
   * @param offset of the faulty character in the pattern, 0 to its length
   */
  record Invalid<P extends Pattern>(String message, String help, int offset)
      implements PatternResult<P> {}
}
