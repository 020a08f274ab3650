package io.plimsoll.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts one line of a schema file into words.
 *
 * <p>Schema files are part of the program, so a mistake in one is a defect and ends in an {@link
 * IllegalStateException} that names file and line; the tests load every file.
 */
final class SchemaText {
  private final String place;
  private final List<String> words = new ArrayList<>();
  private int next;

  SchemaText(String place, String line) {
    this.place = place;
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i);
      int end = i + 1;
      if (Character.isWhitespace(c)) {
        i++;
        continue;
      } else if (line.startsWith("//", i)) {
        break;
      } else if (c == '"') {
        end = quoted(line, i);
      } else if (isWord(c)) {
        while (end < line.length() && (isWord(line.charAt(end)) || decimalPoint(line, end))) {
          end++;
        }
      } else if (line.startsWith("...", i)) {
        end = i + 3;
      } else if (line.startsWith("..", i) || line.startsWith("->", i) || line.startsWith("$$", i)) {
        end = i + 2;
      }
      words.add(line.substring(i, end));
      i = end;
    }
  }

  private int quoted(String line, int start) {
    for (int i = start + 1; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
      } else if (line.charAt(i) == '"') {
        return i + 1;
      }
    }
    throw fault("text not closed");
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '#' || c == '@';
  }

  private static boolean decimalPoint(String line, int i) {
    return line.charAt(i) == '.'
        && i + 1 < line.length()
        && Character.isDigit(line.charAt(i - 1))
        && Character.isDigit(line.charAt(i + 1));
  }

  IllegalStateException fault(String what) {
    return new IllegalStateException(place + ": " + what);
  }

  boolean atEnd() {
    return next == words.size();
  }

  boolean at(String word) {
    return next < words.size() && words.get(next).equals(word);
  }

  boolean atQuoted() {
    return next < words.size() && words.get(next).startsWith("\"");
  }

  boolean skip(String word) {
    boolean there = at(word);
    next += there ? 1 : 0;
    return there;
  }

  void expect(String word) {
    if (!skip(word)) {
      throw fault(
          "expected `" + word + "` before `" + (atEnd() ? "end of line" : words.get(next)) + "`");
    }
  }

  String word() {
    if (atEnd()) {
      throw fault("line ends too early");
    }
    return words.get(next++);
  }

  /** A quoted text without its quotes and escapes. */
  String quoted() {
    String word = word();
    if (!word.startsWith("\"")) {
      throw fault("expected a quoted text, found `" + word + "`");
    }
    return word.substring(1, word.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
  }

  Optional<String> optionalQuoted() {
    return atQuoted() ? Optional.of(quoted()) : Optional.empty();
  }
}
