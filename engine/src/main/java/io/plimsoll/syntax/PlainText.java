package io.plimsoll.syntax;

import io.plimsoll.source.Span;

/**
 * A text at a place where nothing is interpolated: titles, metadata, reasons, paths, fixtures.
 *
 * @param value escapes resolved; of raw text without the first line break and common indentation
 * @param isRaw whether it was written {@code """…"""}
 */
public record PlainText(String value, boolean isRaw, Span span) implements Node {}
