package io.plimsoll.syntax;

import io.plimsoll.source.Span;

/**
 * The documentation of a declaration: its {@code ///} lines without the slashes and one space each,
 * joined by line breaks. The text is Markdown.
 */
public record Docs(String text, Span span) implements Node {}
