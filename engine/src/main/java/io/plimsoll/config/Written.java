package io.plimsoll.config;

import io.plimsoll.source.Span;

/** A setting with the place where it was written. */
public record Written<T>(T value, Span span) {}
