package io.plimsoll.dockerfile;

import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Joins physical lines, taking out comments, blank lines and directives. */
final class LogicalLines {
  private final Source source;
  private final String text;
  private final InputLimits limits;
  private final Reports diagnostics;
  private final PhysicalLines lines;
  private final DirectiveReader directives;
  private final List<Comment> comments = new ArrayList<>();
  private final List<Comment> pending = new ArrayList<>();
  private final List<String> doc = new ArrayList<>();

  LogicalLines(Source source, InputLimits limits, Reports diagnostics) {
    this.source = source;
    this.text = source.text();
    this.limits = limits;
    this.diagnostics = diagnostics;
    this.lines = new PhysicalLines(source, limits.length(Limit.DOCKERFILE_SIZE), diagnostics);
    this.directives = new DirectiveReader(source, diagnostics);
  }

  /** All comments read so far. */
  List<Comment> comments() {
    return comments;
  }

  DirectiveReader directives() {
    return directives;
  }

  /** The lines behind the last logical line: bodies of heredocs. */
  PhysicalLines physical() {
    return lines;
  }

  Optional<LogicalLine> next() {
    while (lines.next()) {
      int start = Blanks.skipSpace(text, lines.start(), lines.content());
      if (start == lines.content()) {
        directives.end();
      } else if (text.charAt(start) == '#') {
        comment(start);
      } else {
        directives.end();
        return Optional.of(join(start));
      }
    }
    return Optional.empty();
  }

  private void comment(int hash) {
    if (!directives.isDone() && directives.take(lines.start(), hash, lines.content())) {
      return;
    }
    Comment comment = commentAt(hash, false);
    comments.add(comment);
    pending.add(comment);
    // The builder cuts one character off, which in an indented comment is not the `#`.
    String description = text.substring(lines.start() + 1, lines.content()).strip();
    if (description.isEmpty()) {
      doc.clear();
    } else {
      doc.add(description);
    }
  }

  private Comment commentAt(int hash, boolean inside) {
    Span span = source.span(hash, lines.content());
    String content = text.substring(hash + 1, lines.content()).strip();
    return new Comment(span, content, hash > lines.start(), inside);
  }

  private LogicalLine join(int start) {
    MappedText.Builder joined = MappedText.builder(source);
    List<Span> blankLines = new ArrayList<>();
    boolean open = append(joined, start);
    while (open && lines.next()) {
      int first = Blanks.skipSpace(text, lines.start(), lines.content());
      if (first == lines.content()) {
        blankLines.add(source.span(lines.start(), lines.start()));
      } else if (text.charAt(first) == '#') {
        comments.add(commentAt(first, true));
      } else {
        open = append(joined, lines.start());
      }
    }
    LogicalLine line =
        new LogicalLine(
            joined.length() == 0 ? MappedText.of(source.span(start, start)) : joined.build(),
            start,
            lines.content(),
            blankLines,
            List.copyOf(pending),
            String.join("\n", doc));
    pending.clear();
    doc.clear();
    return line;
  }

  /** Appends the current line from an offset on; says whether the next one belongs to it. */
  private boolean append(MappedText.Builder joined, int from) {
    int end = continuation(from, lines.content());
    boolean open = end >= 0;
    int stop = open ? end : lines.content();
    int room = limits.length(Limit.INSTRUCTION_SIZE) - joined.length();
    if (stop - from > room && room >= 0) {
      diagnostics.add(Refusals.instructionTooLong(source.span(from, from), limits));
      joined.append(from, from + room);
      // A room below zero afterwards says that the limit has been reported.
      joined.append(' ', from + room);
    } else if (room >= 0) {
      joined.append(from, stop);
    }
    return open;
  }

  /** Offset of the escape character that continues a line, or -1; a doubled one does not. */
  private int continuation(int from, int content) {
    int i = content;
    while (i > from && (text.charAt(i - 1) == ' ' || text.charAt(i - 1) == '\t')) {
      i--;
    }
    char escape = directives.escape();
    if (i == from || text.charAt(i - 1) != escape) {
      return -1;
    }
    boolean doubled = i - 2 >= from && text.charAt(i - 2) == escape;
    return doubled ? -1 : i - 1;
  }
}
