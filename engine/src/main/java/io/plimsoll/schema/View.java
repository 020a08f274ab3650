package io.plimsoll.schema;

import io.plimsoll.type.Type;
import java.util.Optional;

/**
 * A name that policies start from.
 *
 * @param ambient true for {@code target}, {@code tables} and {@code now}, which are never missing
 */
public record View(String name, Type type, boolean ambient, Optional<String> symbol, String doc) {}
