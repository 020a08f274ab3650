package io.plimsoll.ingest.quadlet;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a systemd unit in their order (systemd.syntax(7)): sections, keys that repeat,
 * comments, values continued with a backslash.
 *
 * @param malformed lines that are none of these
 */
record UnitFile(List<Entry> entries, List<Span> malformed) {
  UnitFile {
    entries = List.copyOf(entries);
    malformed = List.copyOf(malformed);
  }

  /**
   * {@code Key=value}.
   *
   * @param span of the whole
   */
  record Entry(String section, String key, MappedText value, Span span) {}

  static UnitFile read(Source source) {
    List<Entry> entries = new ArrayList<>();
    List<Span> malformed = new ArrayList<>();
    String section = "";
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line).strip();
      Span span = stripped(source, line);
      if (text.isEmpty() || text.startsWith("#") || text.startsWith(";")) {
        continue;
      }
      if (text.startsWith("[") && text.endsWith("]")) {
        section = text.substring(1, text.length() - 1);
        continue;
      }
      int equals = source.text().indexOf('=', span.start());
      if (equals < 0 || equals >= span.end()) {
        malformed.add(span);
        continue;
      }
      int last = last(source, line);
      String key = source.text().substring(span.start(), equals).strip();
      Span whole = source.span(span.start(), source.lineEnd(last));
      entries.add(new Entry(section, key, value(source, equals + 1, line, last), whole));
      line = last;
    }
    return new UnitFile(entries, malformed);
  }

  private static Span stripped(Source source, int line) {
    int start = source.lineStart(line);
    int end = source.lineEnd(line);
    while (start < end && Character.isWhitespace(source.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(source.text().charAt(end - 1))) {
      end--;
    }
    return source.span(start, end);
  }

  /** The last line of a value; comments between its lines belong to it and say nothing. */
  private static int last(Source source, int line) {
    int last = line;
    while (last < source.lineCount()
        && (source.line(last).endsWith("\\") || (last > line && isComment(source.line(last))))) {
      last++;
    }
    return last;
  }

  private static boolean isComment(String line) {
    return line.stripLeading().startsWith("#") || line.stripLeading().startsWith(";");
  }

  /** The value without blanks around it; a continuation is a blank. */
  private static MappedText value(Source source, int from, int first, int last) {
    MappedText.Builder value = MappedText.builder(source);
    for (int line = first; line <= last; line++) {
      if (line > first && isComment(source.line(line))) {
        continue;
      }
      int start = line == first ? from : source.lineStart(line);
      int end = source.lineEnd(line);
      boolean continued = line < last && end > start && source.text().charAt(end - 1) == '\\';
      value.append(start, continued ? end - 1 : end);
      if (continued) {
        value.append(' ', end - 1);
      }
    }
    MappedText all = value.length() == 0 ? MappedText.of(source.span(from, from)) : value.build();
    int start = 0;
    int end = all.length();
    while (start < end && Character.isWhitespace(all.text().charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(all.text().charAt(end - 1))) {
      end--;
    }
    return all.slice(start, end);
  }
}
