package io.plimsoll.pattern;

import java.util.List;
import java.util.Optional;

/** A regular expression in the syntax of RE2, without what needs more than linear time. */
public final class Regex implements Pattern {
  private final String source;
  private final int groups;
  private final boolean anchored;
  private final FullMatch whole;
  private final Optional<Shape> searchShape;
  private final Lazy<Machine> search;
  private final Lazy<Fallback> capturing;

  Regex(String source, RegexParser.Parsed parsed) {
    Tree tree = parsed.tree();
    this.source = source;
    this.groups = parsed.groups();
    this.anchored = Edges.anchored(tree);
    this.whole = new FullMatch(tree);
    this.searchShape = Shapes.ofSearch(tree);
    this.search = new Lazy<>(() -> Machine.of(tree, true));
    this.capturing = new Lazy<>(() -> new Fallback(tree, true));
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

  /** Whether some part of the text is an instance of the pattern. */
  public boolean finds(String text) {
    return searchShape.isPresent() ? searchShape.get().test(text) : search.get().accepts(text);
  }

  /** Whether a part is found in every filling of the holes, or in none; see {@link Pattern}. */
  public Ternary finds(List<String> pieces) {
    return Machine.isWhole(pieces)
        ? Ternary.of(finds(pieces.get(0)))
        : search.get().accepts(pieces);
  }

  /**
   * The text of a group in the first instance found in a text.
   *
   * @param group 0 for the whole instance, else 1 to {@link #groups}
   * @return empty if nothing is found, the group took no part in it, or there is no such group
   */
  public Optional<String> capture(String text, int group) {
    return group < 0 || group > groups ? Optional.empty() : capturing.get().capture(text, group);
  }

  /** Number of capturing groups. */
  public int groups() {
    return groups;
  }

  /** Whether an anchor ({@code ^}, {@code $}, {@code (^|/)}) stands at an edge of the pattern. */
  public boolean isAnchoredAtEdge() {
    return anchored;
  }

  FullMatch whole() {
    return whole;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Regex regex && source.equals(regex.source);
  }

  @Override
  public int hashCode() {
    return source.hashCode();
  }

  @Override
  public String toString() {
    return "re\"" + source + '"';
  }
}
