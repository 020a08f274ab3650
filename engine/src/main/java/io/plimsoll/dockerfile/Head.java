package io.plimsoll.dockerfile;

import io.plimsoll.source.MappedText;
import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * What every instruction has.
 *
 * @param span from the keyword to the end of its last line, comments, blank lines and heredocs
 *     inside included
 * @param keyword as written
 * @param flags in order
 * @param rest the arguments behind the flags, lines joined, without white space around them
 * @param heredocs in order of their bodies
 * @param lastLine the last line of its own; only bodies of heredocs come behind it
 * @param blankLines blank lines inside the continuation, as empty spans; the builder warns of them
 * @param comments the comment lines between the instruction before and this one
 * @param doc the comment the builder takes as description: those lines behind the last empty
 *     comment line, joined by newlines; empty without one
 * @param wellFormed the builder accepts its form; otherwise the reader has said why
 */
public record Head(
    Span span,
    Word keyword,
    List<Flag> flags,
    MappedText rest,
    List<Heredoc> heredocs,
    Span lastLine,
    List<Span> blankLines,
    List<Comment> comments,
    String doc,
    boolean wellFormed) {
  public Head {
    flags = List.copyOf(flags);
    heredocs = List.copyOf(heredocs);
    blankLines = List.copyOf(blankLines);
    comments = List.copyOf(comments);
  }

  /** The last flag of a name. */
  public Optional<Flag> flag(String name) {
    return Flag.last(flags, name);
  }

  /** All flags of a name, in order. */
  public List<Flag> flags(String name) {
    return flags.stream().filter(f -> f.name().equals(name)).toList();
  }

  /** Value of the last flag of a name. */
  public Optional<Word> flagValue(String name) {
    return flag(name).flatMap(Flag::value);
  }
}
