package io.plimsoll.compose;

import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * A line of an environment file.
 *
 * @param value absent where only the name stands: the caller's value, if any
 */
public record EnvEntry(String name, Optional<ComposeText> value, Span span) {}
