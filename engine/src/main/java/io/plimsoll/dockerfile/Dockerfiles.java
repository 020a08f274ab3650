package io.plimsoll.dockerfile;

import io.plimsoll.diagnostic.Diagnostic;
import io.plimsoll.limit.InputLimits;
import io.plimsoll.limit.Limit;
import io.plimsoll.source.Source;
import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The door to the reader of Dockerfiles. */
public final class Dockerfiles {
  /** A file that is none, such as a template, would otherwise give one report a line. */
  private static final int MOST_UNKNOWN = 10;

  private final Source source;
  private final InputLimits limits;
  private final Reports diagnostics;
  private final List<Diagnostic> unknown = new ArrayList<>();
  private final List<Instruction> instructions = new ArrayList<>();

  private Dockerfiles(Source source, InputLimits limits) {
    this.source = source;
    this.diagnostics = new Reports(source);
    this.limits = limits;
  }

  /** Reads a text as far as it can be read; what is wrong is in the diagnostics. */
  public static ParsedDockerfile read(Source source, InputLimits limits) {
    return new Dockerfiles(source, limits).read();
  }

  public static ParsedDockerfile read(Source source) {
    return read(source, InputLimits.DEFAULT);
  }

  private ParsedDockerfile read() {
    LogicalLines lines = new LogicalLines(source, limits, diagnostics);
    HeredocReader heredocs = new HeredocReader(source, lines.physical(), diagnostics);
    for (Optional<LogicalLine> line = lines.next(); line.isPresent(); line = lines.next()) {
      if (instructions.size() == limits.of(Limit.DOCKERFILE_INSTRUCTIONS)) {
        Span place = source.span(line.get().start(), line.get().start());
        diagnostics.add(Refusals.tooManyInstructions(place, limits));
        break;
      }
      instruction(line.get(), lines, heredocs);
    }
    addUnknown();
    boolean whole = source.text().length() <= limits.length(Limit.DOCKERFILE_SIZE);
    if (!whole) {
      diagnostics.add(Refusals.fileTooLong(source, limits));
    }
    if (whole || instructions.stream().anyMatch(Instruction.From.class::isInstance)) {
      checkStages();
    }
    lines
        .directives()
        .takeSlashes(
            new PhysicalLines(source, limits.length(Limit.DOCKERFILE_SIZE), new Reports(source)));
    List<Directive> directives = lines.directives().found();
    return new ParsedDockerfile(
        source,
        directives,
        lines.directives().escape(),
        instructions,
        lines.comments(),
        diagnostics.settled());
  }

  private void instruction(LogicalLine line, LogicalLines lines, HeredocReader reader) {
    Split split = Split.of(line.text());
    List<Heredoc> heredocs = reader.read(split);
    int end = heredocs.isEmpty() ? line.end() : heredocs.getLast().terminator().end();
    Span span = source.span(line.start(), Math.max(line.start(), end));
    Draft draft = new Draft(split, lines.directives().escape(), heredocs, line, span);
    instructions.add(InstructionReader.read(draft));
    diagnostics.addAll(draft.lineProblems());
    if (instructions.getLast() instanceof Instruction.Unrecognized) {
      unknown.addAll(draft.problems());
    } else {
      diagnostics.addAll(draft.problems());
    }
  }

  private void addUnknown() {
    int more = unknown.size() - MOST_UNKNOWN;
    for (int i = 0; i < Math.min(unknown.size(), MOST_UNKNOWN); i++) {
      boolean last = i + 1 == MOST_UNKNOWN && more > 0;
      Diagnostic each = unknown.get(i);
      diagnostics.add(last ? each.note(more + " more lines start with unknown words") : each);
    }
  }

  /** The builder stops at the first instruction without a stage; one report is enough. */
  private void checkStages() {
    if (instructions.isEmpty()) {
      diagnostics.add(Refusals.empty(source));
      return;
    }
    if (instructions.stream().noneMatch(Instruction.From.class::isInstance)) {
      diagnostics.add(Refusals.noFrom(instructions.getFirst()));
      return;
    }
    instructions.stream()
        .takeWhile(i -> !(i instanceof Instruction.From))
        .filter(i -> !(i instanceof Instruction.Arg) && !(i instanceof Instruction.Unrecognized))
        .findFirst()
        .ifPresent(i -> diagnostics.add(Refusals.beforeFrom(i)));
  }
}
