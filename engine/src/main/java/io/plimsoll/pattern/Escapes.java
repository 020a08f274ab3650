package io.plimsoll.pattern;

import java.util.Optional;

/** Reads what stands after a backslash in a regex, inside classes and outside. */
final class Escapes {
  private static final String CHARACTERS =
      "use `\\d \\s \\w \\b \\pL`, `\\n \\t \\r \\f \\v \\a`, `\\x7F \\x{10FFFF}`, or a backslash"
          + " before punctuation";

  private Escapes() {}

  /** The code point of an escape, whose backslash at {@code start} is already skipped. */
  static int character(Cursor in, int start) throws BadPattern {
    int c = in.next();
    return switch (c) {
      case Cursor.END ->
          throw new BadPattern(
              start, "the pattern ends with a backslash", "write `\\\\` for the character itself");
      case 'a' -> 7;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> 11;
      case 'x' -> hexadecimal(in, start);
      case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> octal(in, start, c);
      default -> {
        if (c >= 128 || Character.isLetter(c)) {
          throw unknown(start, c);
        }
        yield c;
      }
    };
  }

  private static int octal(Cursor in, int start, int first) throws BadPattern {
    boolean octalFollows = in.peek() >= '0' && in.peek() <= '7';
    if (first > '7' || (first != '0' && !octalFollows)) {
      throw new BadPattern(
          start,
          "back-references such as `\\" + (char) first + "` are not supported",
          "take the parts out with `capture(text, re\"…\", group)` and compare them with `==`");
    }
    int value = first - '0';
    for (int i = 0; i < 2 && in.peek() >= '0' && in.peek() <= '7'; i++) {
      value = 8 * value + in.next() - '0';
    }
    return value;
  }

  private static int hexadecimal(Cursor in, int start) throws BadPattern {
    String digits;
    if (in.skip("{")) {
      digits = in.upTo("}", "`\\x{` is not closed");
    } else {
      int from = in.offset();
      in.next();
      in.next();
      digits = in.since(from);
    }
    boolean valid = !digits.isEmpty() && digits.length() <= 8;
    long value = 0;
    for (int i = 0; i < digits.length() && valid; i++) {
      char c = digits.charAt(i);
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      valid = digit >= 0;
      value = 16 * value + digit;
    }
    if (!valid || value > CodeSet.MAX || (in.since(start).length() < 4)) {
      throw new BadPattern(
          start,
          "`" + in.since(start) + "` is not a character",
          "write two hexadecimal digits, `\\x7F`, or any number in braces, `\\x{10FFFF}`");
    }
    return (int) value;
  }

  private static BadPattern unknown(int start, int c) {
    String letter = Character.toString(c);
    return switch (c) {
      case 'Z' ->
          new BadPattern(start, "`\\Z` is not supported", "write `\\z` for the end of the text");
      case 'k' ->
          new BadPattern(
              start,
              "back-references such as `\\k` are not supported",
              "take the parts out with `capture(text, re\"…\", group)` and compare them with `==`");
      case 'h' -> new BadPattern(start, "`\\h` is not supported", "write `[ \\t]`");
      case 'R' -> new BadPattern(start, "`\\R` is not supported", "write `\\r?\\n`");
      default -> new BadPattern(start, "unknown escape `\\" + letter + "`", CHARACTERS);
    };
  }

  /** The set of {@code \d}, {@code \W} and so on, skipped if it stands here (at a backslash). */
  static Optional<CodeSet> perlClass(Cursor in, boolean fold) {
    int start = in.offset();
    in.skip("\\");
    int letter = in.next();
    boolean negated = letter >= 'A' && letter <= 'Z';
    Optional<CodeSet> set = NamedSets.perl(negated ? letter - 'A' + 'a' : letter);
    if (set.isEmpty()) {
      in.reset(start);
    }
    return set.map(s -> fold ? s.foldAscii() : s).map(s -> negated ? s.negate() : s);
  }

  /** Whether a Unicode class ({@code \pL}, {@code \P{Greek}}) stood here; it is skipped. */
  static boolean skipUnicodeClass(Cursor in) throws BadPattern {
    int start = in.offset();
    if (!in.skip("\\p") && !in.skip("\\P")) {
      return false;
    }
    if (in.skip("{")) {
      in.upTo("}", "the name of a Unicode class is not closed");
    } else {
      in.next();
    }
    checkFallback(in.since(start), start);
    return true;
  }

  /** Refuses what the fallback engine, which alone knows Unicode classes, does not take. */
  static void checkFallback(String syntax, int start) throws BadPattern {
    if (!Fallback.isClass(syntax)) {
      throw new BadPattern(
          start,
          "unknown character class `" + syntax + "`",
          "use a general category or script of Unicode, such as `\\pL`, `\\p{Lu}`, `\\p{Greek}`");
    }
  }
}
