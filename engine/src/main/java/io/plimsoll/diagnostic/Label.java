package io.plimsoll.diagnostic;

import io.plimsoll.source.Span;

/**
 * A marked place of a diagnostic.
 *
 * @param text what is said beside the caret; may be empty
 */
public record Label(Span span, String text) {}
