package io.plimsoll.dockerfile;

import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * A name with a value, as ENV, LABEL and ARG take them.
 *
 * @param span the whole word {@code name=value}
 * @param key as written, quotes included
 * @param value behind the first {@code =}, quotes included; absent for {@code ARG X}
 */
public record Pair(Span span, Word key, Optional<Word> value) {}
