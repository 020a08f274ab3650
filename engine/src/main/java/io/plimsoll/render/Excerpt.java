package io.plimsoll.render;

import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marked places of sources, drawn with line numbers and carets; a page for both kinds of text. */
final class Excerpt {
  /** Code points of a line that are printed; the rest is cut, with a mark. */
  private static final int WIDEST = 160;

  /** Code points kept before the marked place of a line that is cut. */
  private static final int BEFORE = 60;

  private final Ink ink;
  private final List<Mark> marks;
  private final int width;

  Excerpt(Ink ink, List<Mark> marks) {
    this.ink = ink;
    this.marks = List.copyOf(marks);
    this.width =
        marks.stream().mapToInt(m -> Integer.toString(m.span().line()).length()).max().orElse(1);
  }

  /**
   * A place with what is said beside it.
   *
   * @param main whether it is what the finding is about
   */
  record Mark(Span span, String text, boolean main) {}

  /** What notes below the excerpt begin with. */
  String margin() {
    return " ".repeat(width + 1);
  }

  /**
   * The lines.
   *
   * @param pointer said behind the first place, for what lies inside of a document or archive
   */
  List<String> lines(Optional<String> pointer) {
    List<String> lines = new ArrayList<>();
    Optional<Source> source = Optional.empty();
    int line = 0;
    for (Mark mark : marks) {
      Source here = mark.span().source();
      if (source.filter(s -> s.name().equals(here.name())).isEmpty()) {
        String inside = source.isEmpty() ? pointer.map(p -> "  " + Plain.line(p)).orElse("") : "";
        lines.add(margin() + ink.quiet("┌") + " " + Plain.line(mark.span().toString()) + inside);
        line = 0;
      }
      source = Optional.of(here);
      if (here.text().isEmpty()) {
        said(mark).ifPresent(lines::add);
      } else {
        draw(mark, mark.span().line() != line, lines);
        line = mark.span().line();
      }
    }
    return lines;
  }

  /** For what has a place and no text, such as a file of an image. */
  private Optional<String> said(Mark mark) {
    return mark.text().isEmpty()
        ? Optional.empty()
        : Optional.of(margin() + ink.quiet("│") + " " + Plain.line(mark.text()));
  }

  private void draw(Mark mark, boolean withLine, List<String> lines) {
    Span span = mark.span();
    Source source = span.source();
    int number = Math.min(span.line(), source.lineCount());
    Row row = new Row(source, number);
    int from = row.column(span.start());
    int to = row.column(Math.min(span.end(), source.lineEnd(number)));
    Window window = Window.around(row.text(), from);
    if (withLine) {
      String label = Integer.toString(number);
      String gutter = " ".repeat(width - label.length()) + label + " │";
      lines.add((ink.quiet(gutter) + " " + window.text()).stripTrailing());
    }
    int indent = from - window.shift();
    int length = Math.max(1, Math.min(to, window.end()) - from);
    String underline = (mark.main() ? "^" : "-").repeat(length);
    String text = mark.text().isEmpty() ? "" : " " + Plain.line(mark.text());
    lines.add(
        ink.quiet(margin() + "│")
            + " "
            + " ".repeat(Math.max(0, indent))
            + (mark.main() ? ink.caret(underline) : underline)
            + text);
  }

  /** A line as it is printed, where a tab takes four columns. */
  private record Row(Source source, int number) {
    private static final String TAB = "    ";

    String text() {
      return printed(source.line(number));
    }

    /** Column, from 0, of an offset in it. */
    int column(int offset) {
      int start = source.lineStart(number);
      int end = Math.clamp(offset, start, source.lineEnd(number));
      String before = printed(source.text().substring(start, end));
      return before.codePointCount(0, before.length());
    }

    private static String printed(String line) {
      StringBuilder row = new StringBuilder();
      line.codePoints()
          .forEach(
              c -> {
                if (c == '\t') {
                  row.append(TAB);
                } else {
                  row.appendCodePoint(Plain.safe(c));
                }
              });
      return row.toString();
    }
  }

  /**
   * The part of a line that is printed.
   *
   * @param shift columns that its first character was moved to the left
   * @param end column behind the last one that is printed
   */
  private record Window(String text, int shift, int end) {
    static Window around(String row, int column) {
      int length = row.codePointCount(0, row.length());
      if (length <= WIDEST) {
        return new Window(row, 0, length);
      }
      int start = column < WIDEST - BEFORE ? 0 : column - BEFORE;
      int end = Math.min(length, start + WIDEST);
      String part = row.substring(row.offsetByCodePoints(0, start), row.offsetByCodePoints(0, end));
      String before = start > 0 ? "…" : "";
      return new Window(before + part + (end < length ? "…" : ""), start - before.length(), end);
    }
  }
}
