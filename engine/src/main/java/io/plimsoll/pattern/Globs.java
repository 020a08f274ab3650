package io.plimsoll.pattern;

/** The door to globs. */
public final class Globs {
  private Globs() {}

  /** Compiles a glob; it is checked at once, its automaton is made when first used. */
  public static PatternResult<Glob> compile(String source) {
    try {
      return new PatternResult.Compiled<>(new Glob(source, GlobParser.parse(source)));
    } catch (BadPattern e) {
      return e.result();
    }
  }
}
