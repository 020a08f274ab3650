package io.plimsoll.dockerfile;

import io.plimsoll.source.Span;

/**
 * A comment line; parser directives are none.
 *
 * @param span from {@code #} to the end of the line
 * @param text what follows the first {@code #}, without white space around it
 * @param indented white space stands before {@code #}: the builder then does not see {@code check=}
 * @param inside it stands between the continued lines of an instruction
 */
public record Comment(Span span, String text, boolean indented, boolean inside) {
  public int line() {
    return span.line();
  }
}
