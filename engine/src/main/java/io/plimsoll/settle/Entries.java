package io.plimsoll.settle;

import io.plimsoll.source.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment above it covers: the lines of the instruction or entry that begins next.
 *
 * <p>Read from the text alone, since a comment must count in a file that its reader refuses too.
 */
final class Entries {
  private static final Pattern HEREDOC =
      Pattern.compile("(?<!<)<<-?[\"']?([A-Za-z_][A-Za-z0-9_]*)");
  private static final Pattern ESCAPE = Pattern.compile("#\\s*escape\\s*=\\s*`\\s*");

  private final Source source;
  private final Commented.Layout layout;
  private final List<Entry> instructions;

  Entries(Commented input) {
    this.source = input.source();
    this.layout = input.layout();
    this.instructions = layout == Commented.Layout.INSTRUCTIONS ? instructions(source) : List.of();
  }

  /**
   * Lines of an entry.
   *
   * @param first from 1
   * @param last included
   */
  record Entry(int first, int last) {}

  /** The entry that begins next behind a line. */
  Optional<Entry> after(int line) {
    return switch (layout) {
      case INSTRUCTIONS -> instructions.stream().filter(e -> e.first() > line).findFirst();
      case INDENTED -> next(line).map(this::block);
      case LINES -> next(line).map(l -> new Entry(l, l));
    };
  }

  /** Whether a line is a comment of the file: not one of a script inside of an instruction. */
  boolean isComment(int line) {
    return source.line(line).strip().startsWith("#");
  }

  private Optional<Integer> next(int line) {
    for (int l = line + 1; l <= source.lineCount(); l++) {
      if (!isBlankOrComment(source.line(l)) && !isMarker(source.line(l))) {
        return Optional.of(l);
      }
    }
    return Optional.empty();
  }

  /** A YAML document marker or directive begins no entry. */
  private static boolean isMarker(String line) {
    return line.startsWith("---") || line.startsWith("...") || line.startsWith("%");
  }

  private Entry block(int first) {
    String head = source.line(first);
    int indent = indent(head);
    boolean item = isItem(head);
    int last = first;
    for (int l = first + 1; l <= source.lineCount(); l++) {
      String line = source.line(l);
      if (isBlankOrComment(line)) {
        continue;
      }
      // the items of a list may stand at the indentation of its key
      boolean below = indent(line) > indent || (!item && indent(line) == indent && isItem(line));
      if (!below || isMarker(line)) {
        break;
      }
      last = l;
    }
    return new Entry(first, last);
  }

  private static boolean isItem(String line) {
    String bare = line.strip();
    return bare.equals("-") || bare.startsWith("- ");
  }

  private static int indent(String line) {
    int n = 0;
    while (n < line.length() && line.charAt(n) == ' ') {
      n++;
    }
    return n;
  }

  private static boolean isBlankOrComment(String line) {
    String bare = line.strip();
    return bare.isEmpty() || bare.startsWith("#");
  }

  private static List<Entry> instructions(Source source) {
    List<Entry> found = new ArrayList<>();
    String escape = escape(source);
    int line = 1;
    while (line <= source.lineCount()) {
      if (isBlankOrComment(source.line(line))) {
        line++;
        continue;
      }
      int last = instruction(source, line, escape);
      found.add(new Entry(line, last));
      line = last + 1;
    }
    return found;
  }

  /** The escape character, which a directive in the leading comments may change. */
  private static String escape(Source source) {
    for (int l = 1; l <= source.lineCount() && source.line(l).strip().startsWith("#"); l++) {
      if (ESCAPE.matcher(source.line(l).strip()).matches()) {
        return "`";
      }
    }
    return "\\";
  }

  /** Last line of the instruction that begins at a line. */
  private static int instruction(Source source, int first, String escape) {
    int last = first;
    List<String> delimiters = new ArrayList<>();
    boolean open = true;
    for (int l = first; l <= source.lineCount() && open; l++) {
      String text = source.line(l);
      boolean skipped = l > first && isBlankOrComment(text);
      if (!skipped) {
        last = l;
        open = text.stripTrailing().endsWith(escape);
        Matcher heredoc = HEREDOC.matcher(text);
        while (heredoc.find()) {
          delimiters.add(heredoc.group(1));
        }
      }
    }
    for (String delimiter : delimiters) {
      last = closing(source, last, delimiter);
    }
    return last;
  }

  /** The line that ends a heredoc; the same line where none does, for then it was none. */
  private static int closing(Source source, int from, String delimiter) {
    for (int l = from + 1; l <= source.lineCount(); l++) {
      if (source.line(l).strip().equals(delimiter)) {
        return l;
      }
    }
    return from;
  }
}
