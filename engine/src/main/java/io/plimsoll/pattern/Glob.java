package io.plimsoll.pattern;

import java.util.List;

/**
 * A pattern of paths and names: {@code *} and {@code ?} stop at {@code /}, {@code **} between
 * slashes does not, {@code [a-z]}, {@code [!a]}, {@code {a,b}} and {@code \} as in a shell; a
 * leading dot is not special, case matters.
 */
public final class Glob implements Pattern {
  private final String source;
  private final FullMatch whole;

  Glob(String source, Tree tree) {
    this.source = source;
    this.whole = new FullMatch(tree);
  }

  @Override
  public String source() {
    return source;
  }

  @Override
  public boolean matches(String text) {
    return whole.test(text);
  }

  @Override
  public Ternary matches(List<String> pieces) {
    return whole.test(pieces);
  }

  FullMatch whole() {
    return whole;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Glob glob && source.equals(glob.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return "glob\"" + source + '"';
  }
}
