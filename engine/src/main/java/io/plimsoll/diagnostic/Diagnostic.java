package io.plimsoll.diagnostic;

import io.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One statement about a source text, as data: the renderers draw it.
 *
 * <p>The message is one sentence without a final dot and without the place; identifiers stand in
 * backticks.
 *
 * @param labels the first one is the place of the problem; empty only where there is no text at all
 * @param notes further lines, each a sentence
 * @param help the way out
 * @param edits ready edits that belong to the help
 */
public record Diagnostic(
    Code code,
    Level level,
    String message,
    List<Label> labels,
    List<String> notes,
    Optional<String> help,
    List<Edit> edits) {

  public Diagnostic {
    labels = List.copyOf(labels);
    notes = List.copyOf(notes);
    edits = List.copyOf(edits);
  }

  /** A diagnostic of the code's own level at one place. */
  public static Diagnostic at(Span span, Code code, String message) {
    return at(span, code, message, "");
  }

  /** As {@link #at(Span, Code, String)}, with words beside the caret. */
  public static Diagnostic at(Span span, Code code, String message, String label) {
    return new Diagnostic(
        code,
        code.level(),
        message,
        List.of(new Label(span, label)),
        List.of(),
        Optional.empty(),
        List.of());
  }

  /** A diagnostic about something that has no text: a missing file, a command line. */
  public static Diagnostic of(Code code, String message) {
    return new Diagnostic(
        code, code.level(), message, List.of(), List.of(), Optional.empty(), List.of());
  }

  public Diagnostic help(String text) {
    return new Diagnostic(code, level, message, labels, notes, Optional.of(text), edits);
  }

  public Diagnostic note(String text) {
    return new Diagnostic(code, level, message, labels, plus(notes, text), help, edits);
  }

  public Diagnostic label(Span span, String text) {
    return new Diagnostic(
        code, level, message, plus(labels, new Label(span, text)), notes, help, edits);
  }

  public Diagnostic edit(Span span, String replacement) {
    return new Diagnostic(
        code, level, message, labels, notes, help, plus(edits, new Edit(span, replacement)));
  }

  /** The place of the problem, where there is a text. */
  public Optional<Span> place() {
    return labels.isEmpty() ? Optional.empty() : Optional.of(labels.getFirst().span());
  }

  public boolean isError() {
    return level == Level.ERROR;
  }

  private static <T> List<T> plus(List<T> list, T more) {
    List<T> all = new ArrayList<>(list);
    all.add(more);
    return all;
  }
}
