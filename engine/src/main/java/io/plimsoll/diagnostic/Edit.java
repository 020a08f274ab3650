package io.plimsoll.diagnostic;

import io.plimsoll.source.Span;

/**
 * A replacement of a piece of text: an insertion where the span is empty, a deletion where the
 * replacement is.
 *
 * @param replacement the new text
 */
public record Edit(Span span, String replacement) {}
