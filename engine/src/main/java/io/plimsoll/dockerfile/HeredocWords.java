package io.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Splits a line into words the way the builder looks for heredocs: quotes, escapes and variables
 * respected and kept, blanks behind {@code <<} part of the word.
 *
 * <p>It is not a shell: {@code $(( 1 << 2 ))} and {@code # <<EOF} give heredocs, and a line with an
 * open quote gives none.
 */
final class HeredocWords {
  /** A word by offsets. */
  record Range(int start, int end) {}

  private static final int FAILED = -1;

  private final String text;
  private final List<Range> words = new ArrayList<>();
  private int wordStart = -1;

  private HeredocWords(String text) {
    this.text = text;
  }

  /** The words; none where the builder cannot split the line. */
  static List<Range> of(String text) {
    HeredocWords splitter = new HeredocWords(text);
    return splitter.split() ? splitter.words : List.of();
  }

  private boolean split() {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int next = special(i, c, 0);
      if (next == FAILED) {
        return false;
      }
      if (c == '$') {
        plain(i, next);
      } else if (next > i) {
        open(i);
      } else {
        plain(i, ++next);
      }
      i = next;
    }
    if (wordStart >= 0) {
      words.add(new Range(wordStart, text.length()));
    }
    return true;
  }

  private void open(int at) {
    wordStart = wordStart < 0 ? at : wordStart;
  }

  /** Characters that white space separates. */
  private void plain(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Blanks.isSpace(text.charAt(i))) {
        open(i);
      } else if (wordStart >= 0) {
        words.add(new Range(wordStart, i));
        wordStart = -1;
      }
    }
  }

  /** Offset behind a quoted, escaped or otherwise special piece; {@code i} itself for others. */
  private int special(int i, char c, int depth) {
    return switch (c) {
      case '\'' -> behind(text.indexOf('\'', i + 1));
      case '"' -> doubleQuoted(i + 1, depth);
      case '$' -> dollar(i + 1, depth);
      case '<' -> arrows(i + 1);
      case '\\' -> Math.min(i + 2, text.length());
      default -> i;
    };
  }

  private static int behind(int found) {
    return found < 0 ? FAILED : found + 1;
  }

  private int doubleQuoted(int from, int depth) {
    int i = from;
    while (i < text.length() && i != FAILED) {
      char c = text.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c == '$') {
        i = dollar(i + 1, depth);
        if (i == FAILED) {
          return FAILED;
        }
      } else {
        i += c == '\\' ? 2 : 1;
      }
    }
    return FAILED;
  }

  private int arrows(int second) {
    if (!is(second, '<')) {
      return second;
    }
    int i = second + 1;
    if (is(i, '-')) {
      i++;
    }
    while (i < text.length() && Blanks.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean is(int at, char c) {
    return at < text.length() && text.charAt(at) == c;
  }

  /** Behind {@code $}: a name, or a substitution in braces whose operator must be known. */
  private int dollar(int from, int depth) {
    if (!is(from, '{')) {
      return VariableNames.end(text, from);
    }
    int start = from + 1;
    if (start >= text.length() || "{}:".indexOf(text.charAt(start)) >= 0) {
      return FAILED;
    }
    int i = VariableNames.end(text, start);
    if (i >= text.length() || depth >= Limits.EXPANSION_DEPTH) {
      return FAILED;
    }
    char operator = text.charAt(i++);
    return switch (operator) {
      case '}' -> i;
      // Nothing has a value here, so the builder does not come to look at what follows the colon.
      case ':' ->
          is(i, '#') || is(i, '%') || i >= text.length() ? FAILED : until('}', i + 1, depth);
      case '+', '-', '?', '#', '%' -> until('}', i, depth);
      case '/' -> {
        int replacement = until('/', is(i, '/') ? i + 1 : i, depth);
        yield replacement == FAILED ? FAILED : until('}', replacement, depth);
      }
      default -> FAILED;
    };
  }

  private int until(char stop, int from, int depth) {
    int i = from;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == stop) {
        return i + 1;
      }
      int next = special(i, c, depth + 1);
      if (next == FAILED) {
        return FAILED;
      }
      i = Math.max(next, i + 1);
    }
    return FAILED;
  }

  /** Where a word that starts so could be a heredoc: offset of {@code <<}. */
  static OptionalInt arrowsOf(String word) {
    int i = 0;
    while (i < word.length() && word.charAt(i) >= '0' && word.charAt(i) <= '9') {
      i++;
    }
    boolean found = word.startsWith("<<", i) && word.indexOf('<', i + 2) < 0;
    return found ? OptionalInt.of(i) : OptionalInt.empty();
  }
}
