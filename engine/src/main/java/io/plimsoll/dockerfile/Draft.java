package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An instruction while it is read: its pieces, and what is wrong with it. */
final class Draft {
  private final Split split;
  private final char escape;
  private final List<Heredoc> heredocs;
  private final LogicalLine line;
  private final Span span;
  private final String name;
  private final List<Diagnostic> lineProblems = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();

  Draft(Split split, char escape, List<Heredoc> heredocs, LogicalLine line, Span span) {
    this.split = split;
    this.escape = escape;
    this.heredocs = heredocs;
    this.line = line;
    this.span = span;
    this.name = split.keyword().text().toLowerCase(Locale.ROOT);
  }

  /** The trigger of an ONBUILD; the builder reads it with a backslash as escape. */
  Draft trigger() {
    Split inner = Split.of(split.rest());
    Span from = inner.line().span().to(span.after());
    return new Draft(inner, '\\', heredocs, line, from);
  }

  /** The keyword in lower case. */
  String name() {
    return name;
  }

  /** Value of the last flag of a name. */
  Optional<Word> flagValue(String flag) {
    return Flag.last(split.flags(), flag).flatMap(Flag::value);
  }

  /** Name of the instruction for messages. */
  String title() {
    return split.keyword().text().toUpperCase(Locale.ROOT);
  }

  Word keyword() {
    return split.keyword();
  }

  List<Flag> flags() {
    return split.flags();
  }

  MappedText rest() {
    return split.rest();
  }

  char escape() {
    return escape;
  }

  List<Heredoc> heredocs() {
    return heredocs;
  }

  /** Notes what already the line reader of the builder refuses. */
  void refuseLine(Diagnostic diagnostic) {
    lineProblems.add(diagnostic);
  }

  /** Notes what the builder refuses when it makes an instruction of the line. */
  void refuse(Diagnostic diagnostic) {
    problems.add(diagnostic);
  }

  void refuse(String message, String help) {
    problems.add(Refusals.malformed(split.keyword().span(), message, help));
  }

  List<Diagnostic> lineProblems() {
    return lineProblems;
  }

  List<Diagnostic> problems() {
    return problems;
  }

  /** The head, well-formed if nothing was refused so far. */
  Head head() {
    return new Head(
        span,
        split.keyword(),
        split.flags(),
        split.rest(),
        heredocs,
        line.lastLine(),
        line.blankLines(),
        line.comments(),
        line.doc(),
        problems.isEmpty() && lineProblems.isEmpty());
  }
}
