package io.plimsoll.pattern;

import java.util.ArrayList;
import java.util.List;

/** Reads globs. */
final class GlobParser {
  private static final int MAX_DEPTH = 20; // braces in braces; people write two
  private static final Tree ANY_IN_SEGMENT = Tree.anyNumberOf(CodeSet.NOT_SLASH, 0);
  private static final Tree DIRECTORIES =
      new Tree.Repeat(
          new Tree.Concat(
              List.of(Tree.anyNumberOf(CodeSet.ANY, 0), new Tree.Chars(CodeSet.single('/')))),
          0,
          1,
          true);

  private final Cursor in;
  private int depth;

  private GlobParser(String source) {
    this.in = new Cursor(source);
  }

  /** What stands to the left of a place: decides whether {@code **} may follow. */
  private enum Left {
    START,
    SLASH,
    TEXT
  }

  static Tree parse(String source) throws BadPattern {
    if (source.startsWith("!")) {
      throw new BadPattern(
          0,
          "a glob cannot be negated by `!`",
          "negate the condition, `not x matches glob\"…\"`; write `\\!` for the character itself");
    }
    RegexParser.checkLength(source);
    GlobParser parser = new GlobParser(source);
    Tree tree = parser.sequence(Left.START);
    if (!parser.in.atEnd()) {
      throw new BadPattern(
          parser.in.offset(),
          "`}` without an opening brace",
          "write `\\}` for the character itself");
    }
    RegexParser.checkSize(tree);
    return tree;
  }

  private Tree sequence(Left outer) throws BadPattern {
    List<Tree> items = new ArrayList<>();
    Left left = outer;
    while (!in.atEnd() && in.peek() != '}' && !(depth > 0 && in.peek() == ',')) {
      int start = in.offset();
      if (in.looksAt("**")) {
        items.add(doubleStar(left, start));
        left = Left.SLASH;
        continue;
      }
      int c = in.next();
      switch (c) {
        case '*' -> items.add(ANY_IN_SEGMENT);
        case '?' -> items.add(new Tree.Chars(CodeSet.NOT_SLASH));
        case '[' -> items.add(characterClass(start));
        case '{' -> items.add(braces(left, start));
        case '\\' -> items.add(new Tree.Chars(CodeSet.single(escaped(start))));
        default -> items.add(new Tree.Chars(CodeSet.single(c)));
      }
      left = c == '/' ? Left.SLASH : Left.TEXT;
    }
    return Tree.concat(items);
  }

  private Tree doubleStar(Left left, int start) throws BadPattern {
    in.skip("**");
    boolean last = in.atEnd() || (depth > 0 && endsGlob());
    if (left == Left.TEXT || !(last || in.looksAt("/"))) {
      throw new BadPattern(
          start,
          "`**` must stand alone between slashes",
          depth > 0
              ? "write `*`, or `/**/` inside one alternative of the braces"
              : "write `*` inside one part of a path, or `/**/`");
    }
    if (in.skip("/")) {
      return DIRECTORIES;
    }
    return Tree.anyNumberOf(CodeSet.ANY, left == Left.START ? 0 : 1);
  }

  /** Whether the alternative under the cursor ends here and its braces end the glob. */
  private boolean endsGlob() throws BadPattern {
    if (in.peek() != ',' && in.peek() != '}') {
      return false;
    }
    int here = in.offset();
    int open = depth;
    int lowest = depth;
    while (open > 0 && !in.atEnd()) {
      int c = in.next();
      if (c == '\\') {
        in.next();
      } else if (c == '[') {
        characterClass(in.offset() - 1);
      } else if (c == '{') {
        open++;
      } else if (c == '}') {
        open--;
        boolean around = open < lowest;
        lowest = Math.min(lowest, open);
        if (around && !in.atEnd() && in.peek() != '}' && in.peek() != ',') {
          break;
        }
      }
    }
    boolean ends = in.atEnd();
    in.reset(here);
    return ends;
  }

  private Tree braces(Left left, int start) throws BadPattern {
    if (++depth > MAX_DEPTH) {
      throw new BadPattern(
          start, "braces are nested deeper than " + MAX_DEPTH, "write several globs");
    }
    List<Tree> options = new ArrayList<>();
    do {
      options.add(sequence(left));
    } while (in.skip(","));
    depth--;
    if (!in.skip("}")) {
      throw new BadPattern(
          start, "the brace `{` is not closed", "add `}`, or write `\\{` for the character itself");
    }
    return Tree.alternate(options);
  }

  private int escaped(int start) throws BadPattern {
    int c = in.next();
    if (c == Cursor.END) {
      throw new BadPattern(
          start, "the glob ends with a backslash", "write `\\\\` for the character itself");
    }
    return c;
  }

  /** Reads a class whose bracket at {@code start} is already skipped. */
  private Tree characterClass(int start) throws BadPattern {
    if (in.looksAt("^")) {
      throw new BadPattern(
          in.offset(), "a class is negated by `!`", "write `[!…]`, or `\\^` for the character");
    }
    boolean negated = in.skip("!");
    CodeSet set = CodeSet.NONE;
    boolean first = true;
    while (first || in.peek() != ']') {
      first = false;
      set = set.union(in.looksAt("[:") ? posixClass() : range(start));
    }
    in.skip("]");
    // A class stops at a slash, as `*` and `?` do.
    return new Tree.Chars((negated ? set.negate() : set).minus(CodeSet.single('/')));
  }

  private CodeSet posixClass() throws BadPattern {
    int start = in.offset();
    in.skip("[:");
    String name = in.upTo(":]", "the class `[:` is not closed");
    return NamedSets.posix(name)
        .orElseThrow(
            () ->
                new BadPattern(
                    start,
                    "unknown class `[:" + name + ":]`",
                    "write the characters themselves, such as `[a-z]`"));
  }

  private CodeSet range(int start) throws BadPattern {
    int at = in.offset();
    int from = member(start);
    int to = from;
    if (in.looksAt("-") && !in.looksAt("-]")) {
      in.skip("-");
      to = member(start);
    }
    if (to < from) {
      throw new BadPattern(
          at, "the range `" + in.since(at) + "` is upside down", "swap its two ends");
    }
    return CodeSet.range(from, to);
  }

  private int member(int start) throws BadPattern {
    int at = in.offset();
    int c = in.next();
    return switch (c) {
      case Cursor.END ->
          throw new BadPattern(
              start, "the class `[` is not closed", "write `\\[` for the character itself");
      case '/' ->
          throw new BadPattern(
              at, "a class never matches `/`", "write the slash outside of the class");
      case '\\' -> escaped(at);
      default -> c;
    };
  }
}
