package io.plimsoll.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the syntax of RE2 (github.com/google/re2/wiki/Syntax) in its Perl flavour, without what
 * would need more than linear time.
 */
final class RegexParser {
  /** Characters of a pattern; some checks look at each part once for each group around it. */
  static final int MAX_LENGTH = 10_000;

  /** Groups inside groups; every engine walks the tree recursively. */
  static final int MAX_DEPTH = 200;

  /** Counts in braces, also multiplied over nested ones; the limit of RE2. */
  static final int MAX_REPEAT = 1000;

  /** Size of the tree with its counted repeats written out; about a megabyte in the engines. */
  static final int MAX_SIZE = 20_000;

  private final Cursor in;
  private final Set<String> names = new HashSet<>();
  private Flags flags = Flags.NONE;
  private int groups;
  private int depth;

  private RegexParser(String source) {
    this.in = new Cursor(source);
  }

  /** A regex as a tree with the number of its capturing groups. */
  record Parsed(Tree tree, int groups) {}

  static Parsed parse(String source) throws BadPattern {
    checkLength(source);
    RegexParser parser = new RegexParser(source);
    Tree tree = parser.alternation();
    if (!parser.in.atEnd()) {
      throw new BadPattern(
          parser.in.offset(),
          "`)` without an opening parenthesis",
          "write `\\)` for the character itself");
    }
    checkSize(tree);
    return new Parsed(tree, parser.groups);
  }

  /** Refuses a text that no author wrote. */
  static void checkLength(String source) throws BadPattern {
    if (source.length() > MAX_LENGTH) {
      throw new BadPattern(
          MAX_LENGTH,
          "the pattern is longer than " + MAX_LENGTH + " characters",
          "use a set of patterns with `matches_any`");
    }
  }

  /** Refuses a tree that would make every engine slow. */
  static void checkSize(Tree tree) throws BadPattern {
    if (tree.size() > MAX_SIZE) {
      throw new BadPattern(
          0,
          "the pattern is too large: with its repeats written out it has more than "
              + MAX_SIZE
              + " parts",
          "use smaller counts, or `*` and `+`");
    }
  }

  private Tree alternation() throws BadPattern {
    List<Tree> options = new ArrayList<>();
    do {
      options.add(sequence());
    } while (in.skip("|"));
    return Tree.alternate(options);
  }

  private Tree sequence() throws BadPattern {
    List<Tree> items = new ArrayList<>();
    boolean repeatable = false;
    int lastRepeat = -1;
    while (!in.atEnd() && in.peek() != '|' && in.peek() != ')') {
      int start = in.offset();
      Optional<Repeats.Count> count = Repeats.read(in);
      if (count.isPresent()) {
        if (!repeatable) {
          throw Repeats.misplaced(in.since(start), start, lastRepeat == start);
        }
        Tree body = items.remove(items.size() - 1);
        items.add(Repeats.apply(count.get(), body, flags.ungreedy(), start));
        repeatable = false;
        lastRepeat = in.offset();
      } else {
        int before = items.size();
        readItem(items);
        repeatable = items.size() > before;
      }
    }
    return Tree.concat(items);
  }

  private void readItem(List<Tree> items) throws BadPattern {
    int start = in.offset();
    switch (in.peek()) {
      case '(' -> group(start).ifPresent(items::add);
      case '[' -> items.add(ClassParser.parse(in, flags.fold()));
      case '\\' -> escape(start, items);
      case '.' -> {
        in.next();
        items.add(new Tree.Chars(flags.dotAll() ? CodeSet.ANY : CodeSet.NOT_NEWLINE));
      }
      case '^' -> {
        in.next();
        items.add(new Tree.Assert(flags.lines() ? Tree.Place.LINE_START : Tree.Place.TEXT_START));
      }
      case '$' -> {
        in.next();
        items.add(new Tree.Assert(flags.lines() ? Tree.Place.LINE_END : Tree.Place.TEXT_END));
      }
      default -> items.add(literal(in.next()));
    }
  }

  private Tree literal(int c) {
    CodeSet set = CodeSet.single(c);
    if (!flags.fold()) {
      return new Tree.Chars(set);
    }
    return set.isAscii()
        ? new Tree.Chars(set.foldAscii())
        : new Tree.Opaque("(?i:\\x{" + Integer.toHexString(c) + "})");
  }

  private void escape(int start, List<Tree> items) throws BadPattern {
    if (in.skip("\\Q")) {
      quoted(items);
      return;
    }
    for (Tree.Place place :
        List.of(
            Tree.Place.TEXT_START,
            Tree.Place.TEXT_END,
            Tree.Place.WORD_EDGE,
            Tree.Place.NO_WORD_EDGE)) {
      if (in.skip(place.syntax())) {
        items.add(new Tree.Assert(place));
        return;
      }
    }
    Optional<CodeSet> perl = Escapes.perlClass(in, flags.fold());
    if (perl.isPresent()) {
      items.add(new Tree.Chars(perl.get()));
    } else if (Escapes.skipUnicodeClass(in)) {
      String syntax = in.since(start);
      items.add(new Tree.Opaque(flags.fold() ? "(?i:" + syntax + ")" : syntax));
    } else {
      in.skip("\\");
      items.add(literal(Escapes.character(in, start)));
    }
  }

  private void quoted(List<Tree> items) {
    while (!in.atEnd() && !in.skip("\\E")) {
      items.add(literal(in.next()));
    }
  }

  private Optional<Tree> group(int start) throws BadPattern {
    in.skip("(");
    int number = 0;
    Flags outer = flags;
    if (!in.looksAt("?")) {
      number = ++groups;
    } else if (in.skip("?P<") || isNamed()) {
      name(start);
      number = ++groups;
    } else {
      in.skip("?");
      flags = Flags.read(in, flags, start);
      if (in.skip(")")) {
        return Optional.empty();
      }
      in.skip(":");
    }
    if (++depth > MAX_DEPTH) {
      throw new BadPattern(
          start, "groups are nested deeper than " + MAX_DEPTH, "take needless groups away");
    }
    Tree body = alternation();
    depth--;
    if (!in.skip(")")) {
      throw new BadPattern(
          start, "the group `(` is not closed", "add `)`, or write `\\(` for the character itself");
    }
    flags = outer;
    return Optional.of(number == 0 ? body : new Tree.Capture(body, number));
  }

  private boolean isNamed() {
    return !in.looksAt("?<=") && !in.looksAt("?<!") && in.skip("?<");
  }

  private void name(int start) throws BadPattern {
    String name = in.upTo(">", "the name of a group is not closed");
    boolean valid = !name.isEmpty() && name.chars().allMatch(NamedSets.WORD::contains);
    if (!valid || !names.add(name)) {
      throw new BadPattern(
          start,
          valid ? "two groups have the name `" + name + "`" : "malformed name of a group",
          "name it with letters, digits and `_`, each name once");
    }
  }
}
