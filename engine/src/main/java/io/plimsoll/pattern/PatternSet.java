package io.plimsoll.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Several patterns and plain words at once: a text matches if it matches one of them.
 *
 * <p>Words are looked up in a hash table, all other patterns become one automaton, made when first
 * used; only if that would be too large is each asked in turn.
 */
public final class PatternSet {
  private final Set<String> words;
  private final List<FullMatch> patterns;
  private final Lazy<Optional<Dfa>> union;

  private PatternSet(Set<String> words, List<FullMatch> patterns) {
    this.words = words;
    this.patterns = patterns;
    this.union = new Lazy<>(this::unite);
  }

  /** A set of patterns, matched against whole texts. */
  public static PatternSet of(Collection<? extends Pattern> patterns) {
    return of(patterns, List.of());
  }

  /** A set of words, equal to the whole text. */
  public static PatternSet ofWords(Collection<String> words) {
    return of(List.of(), words);
  }

  /** A set of patterns and words. */
  public static PatternSet of(Collection<? extends Pattern> patterns, Collection<String> words) {
    Set<String> allWords = new HashSet<>(words);
    List<FullMatch> others = new ArrayList<>();
    for (Pattern pattern : patterns) {
      FullMatch match = FullMatch.of(pattern);
      if (match.shape().isPresent() && match.shape().get() instanceof Shape.Words shape) {
        allWords.addAll(shape.words());
      } else {
        others.add(match);
      }
    }
    return new PatternSet(Set.copyOf(allWords), List.copyOf(others));
  }

  /** Whether one of the patterns matches the whole text. */
  public boolean matches(String text) {
    if (words.contains(text)) {
      return true;
    }
    if (patterns.size() <= 1 || union.get().isEmpty()) {
      return patterns.stream().anyMatch(pattern -> pattern.test(text));
    }
    return union.get().get().accepts(text);
  }

  /**
   * Whether every filling of the holes matches one of the patterns, or none does; see {@link
   * Pattern}.
   */
  public Ternary matches(List<String> pieces) {
    if (Machine.isWhole(pieces)) {
      return Ternary.of(matches(pieces.get(0)));
    }
    Ternary any = Ternary.FALSE;
    if (patterns.size() <= 1 || union.get().isEmpty()) {
      for (FullMatch pattern : patterns) {
        any = any.or(pattern.test(pieces));
      }
    } else {
      any = union.get().get().accepts(pieces);
    }
    for (String word : words) {
      any = any == Ternary.FALSE ? PartialText.isEqual(pieces, word) : any;
    }
    return any;
  }

  private Optional<Dfa> unite() {
    Tree all = Tree.alternate(patterns.stream().map(FullMatch::tree).toList());
    return all.size() > MAX_UNION_SIZE
        ? Optional.empty()
        : Determinizer.determinize(all, false, Machine.MAX_UNION_STATES);
  }

  /** Size of the tree of the union; as in {@link RegexParser#MAX_SIZE}, for a whole table. */
  private static final int MAX_UNION_SIZE = 100_000;
}
