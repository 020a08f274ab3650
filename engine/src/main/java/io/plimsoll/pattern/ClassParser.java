package io.plimsoll.pattern;

import java.util.Optional;

/** Reads a class in brackets of a regex. */
final class ClassParser {
  private final Cursor in;
  private final boolean fold;
  private CodeSet set = CodeSet.NONE;
  private boolean opaque;

  private ClassParser(Cursor in, boolean fold) {
    this.in = in;
    this.fold = fold;
  }

  /** Reads the class that starts with the bracket under the cursor. */
  static Tree parse(Cursor in, boolean fold) throws BadPattern {
    return new ClassParser(in, fold).parse();
  }

  private Tree parse() throws BadPattern {
    int start = in.offset();
    in.skip("[");
    boolean negated = in.skip("^");
    boolean first = true;
    while (first || in.peek() != ']') {
      first = false;
      if (in.atEnd()) {
        throw new BadPattern(
            start, "the class `[` is not closed", "write `\\[` for the character itself");
      }
      readItem();
    }
    in.skip("]");
    if (!opaque) {
      return new Tree.Chars(negated ? set.negate() : set);
    }
    String syntax = fold ? "(?i:" + in.since(start) + ")" : in.since(start);
    Escapes.checkFallback(syntax, start);
    return new Tree.Opaque(syntax);
  }

  private void readItem() throws BadPattern {
    int start = in.offset();
    if (in.looksAt("[:") && in.hasAhead(":]")) {
      readPosixClass(start);
      return;
    }
    if (in.peek() == '\\') {
      Optional<CodeSet> perl = Escapes.perlClass(in, fold);
      if (perl.isPresent()) {
        set = set.union(perl.get());
        return;
      }
      if (Escapes.skipUnicodeClass(in)) {
        opaque = true;
        return;
      }
    }
    int from = character();
    int to = from;
    if (in.looksAt("-") && !in.looksAt("-]")) {
      in.skip("-");
      to = character();
      if (to < from) {
        throw new BadPattern(
            start, "the range `" + in.since(start) + "` is upside down", "swap its two ends");
      }
    }
    CodeSet range = CodeSet.range(from, to);
    opaque |= fold && !range.isAscii();
    set = set.union(fold ? range.foldAscii() : range);
  }

  private void readPosixClass(int start) throws BadPattern {
    in.skip("[:");
    String name = in.upTo(":]", "the class `[:` is not closed");
    boolean negated = name.startsWith("^");
    Optional<CodeSet> posix = NamedSets.posix(negated ? name.substring(1) : name);
    if (posix.isEmpty()) {
      throw new BadPattern(
          start,
          "unknown class `[:" + name + ":]`",
          "there are alnum, alpha, ascii, blank, cntrl, digit, graph, lower, print, punct, space,"
              + " upper, word and xdigit");
    }
    CodeSet folded = fold ? posix.get().foldAscii() : posix.get();
    set = set.union(negated ? folded.negate() : folded);
  }

  private int character() throws BadPattern {
    int start = in.offset();
    int c = in.next();
    if (c == '\\') {
      return Escapes.character(in, start);
    }
    if (c == Cursor.END) {
      throw new BadPattern(start, "the class `[` is not closed", "add `]`");
    }
    return c;
  }
}
