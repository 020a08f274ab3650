package io.plimsoll.shell;

import io.plimsoll.source.Span;

/**
 * A place where a script could not be read.
 *
 * @param span what could not be read
 * @param message a sentence that says why
 */
public record ShellError(Span span, String message) {}
