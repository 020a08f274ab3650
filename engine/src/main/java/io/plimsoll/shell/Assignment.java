package io.plimsoll.shell;

import io.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/**
 * A variable that is set by the script.
 *
 * @param span of the whole of {@code NAME=value}
 * @param name without subscript
 * @param value what it is set to; absent for an array
 * @param elements of an array, else empty
 * @param append whether it is {@code +=}
 * @param exported whether programs see it: in front of a command, {@code export}, {@code env}
 */
public record Assignment(
    Span span,
    String name,
    Optional<Word> value,
    List<Word> elements,
    boolean append,
    boolean exported) {
  public Assignment {
    elements = List.copyOf(elements);
  }
}
