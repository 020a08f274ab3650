package io.plimsoll.render;

import io.plimsoll.report.Shown;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** The values of a condition's parts, hanging below it. */
final class Diagram {
  /** A longer condition would not fit beside its values. */
  private static final int WIDEST = 200;

  private Diagram() {}

  /** The condition and below it the values, the last one first; nothing where they say nothing. */
  static List<String> lines(List<Shown> shown) {
    if (shown.size() < 2) {
      return List.of(); // the condition alone is known to have failed
    }
    Span condition = shown.getFirst().span();
    Flat flat = Flat.of(condition);
    if (flat.text().isEmpty() || flat.text().length() > WIDEST) {
      return List.of();
    }
    TreeMap<Integer, String> values = new TreeMap<>();
    for (Shown part : shown) {
      if (condition.contains(part.span())) {
        values.putIfAbsent(flat.column(anchor(part.span(), shown)), Plain.line(part.value()));
      }
    }
    List<String> lines = new ArrayList<>();
    lines.add(flat.text());
    for (int column : values.descendingKeySet()) {
      StringBuilder line = new StringBuilder();
      for (int other : values.headMap(column).keySet()) {
        line.append(" ".repeat(other - line.length())).append("│");
      }
      line.append(" ".repeat(column - line.length())).append("└ ");
      lines.add((line + values.getOrDefault(column, "")).stripTrailing());
    }
    return lines;
  }

  /**
   * The offset of what gives a part its value: the name behind the dot, the operator behind its
   * left operand, else its first character.
   */
  private static int anchor(Span part, List<Shown> shown) {
    int end =
        shown.stream()
            .map(Shown::span)
            .filter(s -> s.source() == part.source())
            .filter(s -> s.start() == part.start() && s.end() < part.end())
            .mapToInt(Span::end)
            .max()
            .orElse(part.start());
    String text = part.source().text();
    int at = end;
    while (at < part.end() - 1 && at > part.start() && " .?)\n\t\r".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at;
  }

  /** A piece of a policy in one line, each run of blanks as one, and where its offsets went. */
  private record Flat(String text, int start, List<Integer> columns) {
    static Flat of(Span span) {
      StringBuilder text = new StringBuilder();
      List<Integer> columns = new ArrayList<>();
      boolean blank = false;
      for (char c : span.text().toCharArray()) {
        boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        columns.add(white && blank ? Math.max(0, text.length() - 1) : text.length());
        if (!white || !blank) {
          text.append(white ? ' ' : printed(c));
        }
        blank = white;
      }
      return new Flat(text.toString(), span.start(), columns);
    }

    private static char printed(char c) {
      boolean pair = Character.isSurrogate(c); // half of a character that is printed as it is
      return pair ? c : (char) Plain.safe(c);
    }

    int column(int offset) {
      int index = Math.clamp(offset - start, 0, Math.max(0, columns.size() - 1));
      return columns.get(index);
    }
  }
}
