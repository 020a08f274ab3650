package io.plimsoll.syntax;

import io.plimsoll.source.Span;

/**
 * A comment, which means nothing.
 *
 * @param text with its slashes and without its line end
 * @param ownLine whether nothing but white space stands before it on its line
 */
public record Comment(String text, boolean ownLine, Span span) implements Node {}
