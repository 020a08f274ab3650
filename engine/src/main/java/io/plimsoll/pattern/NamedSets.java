package io.plimsoll.pattern;

import java.util.Map;
import java.util.Optional;

/** The ASCII classes that RE2 knows by letter ({@code \d}) and by POSIX name. */
final class NamedSets {
  static final CodeSet DIGIT = CodeSet.range('0', '9');
  static final CodeSet SPACE = CodeSet.ranges('\t', '\n', '\f', '\r', ' ', ' ');
  static final CodeSet WORD = CodeSet.ranges('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
  private static final CodeSet ALPHA = CodeSet.ranges('A', 'Z', 'a', 'z');

  private static final Map<String, CodeSet> POSIX =
      Map.ofEntries(
          Map.entry("alnum", ALPHA.union(DIGIT)),
          Map.entry("alpha", ALPHA),
          Map.entry("ascii", CodeSet.range(0, 0x7F)),
          Map.entry("blank", CodeSet.ranges('\t', '\t', ' ', ' ')),
          Map.entry("cntrl", CodeSet.ranges(0, 0x1F, 0x7F, 0x7F)),
          Map.entry("digit", DIGIT),
          Map.entry("graph", CodeSet.range('!', '~')),
          Map.entry("lower", CodeSet.range('a', 'z')),
          Map.entry("print", CodeSet.range(' ', '~')),
          Map.entry("punct", CodeSet.ranges('!', '/', ':', '@', '[', '`', '{', '~')),
          Map.entry("space", CodeSet.ranges('\t', '\r', ' ', ' ')),
          Map.entry("upper", CodeSet.range('A', 'Z')),
          Map.entry("word", WORD),
          Map.entry("xdigit", CodeSet.ranges('0', '9', 'A', 'F', 'a', 'f')));

  private NamedSets() {}

  /** The set that {@code [:name:]} stands for. */
  static Optional<CodeSet> posix(String name) {
    return Optional.ofNullable(POSIX.get(name));
  }

  /** The set of {@code \d}, {@code \s} or {@code \w}; a capital letter is the negation. */
  static Optional<CodeSet> perl(int lowerLetter) {
    return switch (lowerLetter) {
      case 'd' -> Optional.of(DIGIT);
      case 's' -> Optional.of(SPACE);
      case 'w' -> Optional.of(WORD);
      default -> Optional.empty();
    };
  }
}
