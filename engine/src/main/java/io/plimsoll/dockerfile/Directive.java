package io.plimsoll.dockerfile;

import io.plimsoll.source.Span;

/**
 * A parser directive: {@code # key=value} at the head of the file.
 *
 * @param span from {@code #} to the end of the value
 * @param key in lower case: {@code syntax}, {@code escape} or {@code check}
 * @param value verbatim, without the white space around it
 * @param valueSpan where the value stands
 */
public record Directive(Span span, String key, String value, Span valueSpan) {
  /** The value up to its first blank: what the builder uses of {@code syntax} and {@code check}. */
  public String firstWord() {
    int blank = value.indexOf(' ');
    return blank < 0 ? value : value.substring(0, blank);
  }
}
