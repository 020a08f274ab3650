package io.plimsoll.pattern;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Recognises the patterns that a {@link Shape} decides. */
final class Shapes {
  /** Words that alternatives multiply out to; beyond, the automaton is as good. */
  private static final int MAX_WORDS = 64;

  private Shapes() {}

  /** The shape of a tree that must match the whole text. */
  static Optional<Shape> ofWhole(Tree tree) {
    List<Tree> items = new ArrayList<>();
    flatten(tree, items);
    while (!items.isEmpty() && isAssert(items.get(0), Tree.Place.TEXT_START)) {
      items.remove(0);
    }
    while (!items.isEmpty() && isAssert(items.get(items.size() - 1), Tree.Place.TEXT_END)) {
      items.remove(items.size() - 1);
    }
    Optional<List<String>> words = words(items);
    return words.isPresent() ? words.map(Shapes::wordsShape) : withGaps(items);
  }

  /** The shape of a tree that may match anywhere in the text. */
  static Optional<Shape> ofSearch(Tree tree) {
    List<Tree> items = new ArrayList<>();
    flatten(tree, items);
    boolean atStart = !items.isEmpty() && isAssert(items.get(0), Tree.Place.TEXT_START);
    if (atStart) {
      items.remove(0);
    }
    int last = items.size() - 1;
    boolean atEnd = last >= 0 && isAssert(items.get(last), Tree.Place.TEXT_END);
    if (atEnd) {
      items.remove(last);
    }
    Optional<List<String>> words = words(items);
    if (words.isEmpty() || (words.get().size() != 1 && !(atStart && atEnd))) {
      return Optional.empty();
    }
    String first = words.get().get(0);
    if (atStart && atEnd) {
      return Optional.of(wordsShape(words.get()));
    } else if (atStart) {
      return Optional.of(new Shape.Affix(first, "", 0, Shape.NO_CHARACTER));
    } else if (atEnd) {
      return Optional.of(new Shape.Affix("", first, 0, Shape.NO_CHARACTER));
    }
    return Optional.of(new Shape.Part(first, Shape.NO_CHARACTER));
  }

  private static Shape wordsShape(List<String> words) {
    return new Shape.Words(Set.copyOf(words));
  }

  private static boolean isAssert(Tree tree, Tree.Place place) {
    return tree instanceof Tree.Assert assertion && assertion.place() == place;
  }

  /** The items of a sequence, without the groups around them. */
  private static void flatten(Tree tree, List<Tree> into) {
    switch (tree) {
      case Tree.Concat concat -> concat.items().forEach(item -> flatten(item, into));
      case Tree.Capture capture -> flatten(capture.body(), into);
      case Tree.Chars chars -> into.add(chars);
      case Tree.Opaque opaque -> into.add(opaque);
      case Tree.Alternate alternate -> into.add(alternate);
      case Tree.Repeat repeat -> into.add(repeat);
      case Tree.Assert assertion -> into.add(assertion);
    }
  }

  private static Optional<Shape> withGaps(List<Tree> items) {
    List<Integer> gaps = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (forbidden(items.get(i)).isPresent()) {
        gaps.add(i);
      }
    }
    if (gaps.isEmpty() || gaps.size() > 2) {
      return Optional.empty();
    }
    int first = gaps.get(0);
    int last = gaps.get(gaps.size() - 1);
    Optional<String> before = word(items.subList(0, first));
    Optional<String> after = word(items.subList(last + 1, items.size()));
    if (before.isEmpty() || after.isEmpty()) {
      return Optional.empty();
    }
    if (gaps.size() == 1) {
      int min = ((Tree.Repeat) items.get(first)).min();
      int forbidden = forbidden(items.get(first)).getAsInt();
      return Optional.of(new Shape.Affix(before.get(), after.get(), min, forbidden));
    }
    Optional<String> inner = word(items.subList(first + 1, last));
    boolean open = before.get().isEmpty() && after.get().isEmpty() && inner.isPresent();
    return open ? part(inner.get(), items.get(first), items.get(last)) : Optional.empty();
  }

  private static Optional<Shape> part(String word, Tree left, Tree right) {
    int forbidden = forbidden(left).getAsInt();
    boolean holds = forbidden == forbidden(right).getAsInt() && word.indexOf(forbidden) < 0;
    boolean empty = ((Tree.Repeat) left).min() == 0 && ((Tree.Repeat) right).min() == 0;
    return holds && empty ? Optional.of(new Shape.Part(word, forbidden)) : Optional.empty();
  }

  /** The one character that a gap ({@code .*}, {@code .+}) excludes; empty for what is no gap. */
  private static OptionalInt forbidden(Tree tree) {
    if (!(tree instanceof Tree.Repeat repeat
        && repeat.max() == Tree.UNLIMITED
        && repeat.min() <= 1
        && repeat.body() instanceof Tree.Chars chars)) {
      return OptionalInt.empty();
    }
    if (chars.set().equals(CodeSet.ANY)) {
      return OptionalInt.of(Shape.NO_CHARACTER);
    } else if (chars.set().equals(CodeSet.NOT_NEWLINE)) {
      return OptionalInt.of('\n');
    }
    return chars.set().equals(CodeSet.NOT_SLASH) ? OptionalInt.of('/') : OptionalInt.empty();
  }

  private static Optional<String> word(List<Tree> items) {
    return words(items).filter(words -> words.size() == 1).map(words -> words.get(0));
  }

  /** All texts that a sequence stands for, if they are few. */
  private static Optional<List<String>> words(List<Tree> items) {
    List<StringBuilder> all = new ArrayList<>(List.of(new StringBuilder()));
    for (Tree item : items) {
      Optional<List<String>> next = wordsOf(item);
      if (next.isEmpty() || (long) all.size() * next.get().size() > MAX_WORDS) {
        return Optional.empty();
      }
      List<StringBuilder> longer = new ArrayList<>();
      for (String suffix : next.get()) {
        for (StringBuilder word : all) {
          longer.add(
              next.get().size() == 1
                  ? word.append(suffix)
                  : new StringBuilder(word).append(suffix));
        }
      }
      all = longer;
    }
    return Optional.of(all.stream().map(StringBuilder::toString).toList());
  }

  private static Optional<List<String>> wordsOf(Tree tree) {
    return switch (tree) {
      case Tree.Chars chars -> wordsOf(chars.set());
      case Tree.Concat concat -> words(concat.items());
      case Tree.Capture capture -> wordsOf(capture.body());
      case Tree.Alternate alternate -> wordsOf(alternate.options());
      case Tree.Opaque opaque -> Optional.empty();
      case Tree.Repeat repeat -> Optional.empty();
      case Tree.Assert assertion -> Optional.empty();
    };
  }

  private static Optional<List<String>> wordsOf(List<Tree> options) {
    Set<String> all = new LinkedHashSet<>();
    for (Tree option : options) {
      Optional<List<String>> words = wordsOf(option);
      if (words.isEmpty() || all.size() + words.get().size() > MAX_WORDS) {
        return Optional.empty();
      }
      all.addAll(words.get());
    }
    return Optional.of(List.copyOf(all));
  }

  private static Optional<List<String>> wordsOf(CodeSet set) {
    if (set.size() == 0 || set.size() > 4) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>();
    int[] bounds = set.bounds();
    for (int i = 0; i < bounds.length; i += 2) {
      for (int c = bounds[i]; c <= bounds[i + 1]; c++) {
        if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
          return Optional.empty();
        }
        words.add(Character.toString(c));
      }
    }
    return Optional.of(words);
  }
}
