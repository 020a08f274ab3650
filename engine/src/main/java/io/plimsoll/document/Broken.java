package io.plimsoll.document;

import io.plimsoll.source.Span;

/** What could not be read and was reported, such as an alias without anchor: it may be anything. */
public record Broken(Span span, Marks marks) implements DocumentNode {}
