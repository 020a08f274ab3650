package io.plimsoll.pattern;

/** The door to regular expressions. */
public final class Regexes {
  private Regexes() {}

  /**
   * Compiles a regex in RE2 syntax; it is checked at once, its automaton is made when first used.
   */
  public static PatternResult<Regex> compile(String source) {
    try {
      return new PatternResult.Compiled<>(new Regex(source, RegexParser.parse(source)));
    } catch (BadPattern e) {
      return e.result();
    }
  }
}
