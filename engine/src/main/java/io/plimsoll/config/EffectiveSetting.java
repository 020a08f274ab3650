package io.plimsoll.config;

import io.plimsoll.source.Span;
import java.util.Optional;

/**
 * A setting in force and who said so.
 *
 * @param from {@code default}, {@code profile std.strict}, {@code plimsoll.yaml:3}, {@code
 *     environment PLIMSOLL_PROFILE} or {@code command line}
 * @param span where it is written
 */
public record EffectiveSetting(String name, String value, String from, Optional<Span> span) {}
