package io.plimsoll.typed;

import io.plimsoll.source.Span;
import io.plimsoll.type.Type;

/**
 * A binding, let, formal parameter or hidden helper of a frame.
 *
 * @param slot its place in the frame of its scope or function; no two variables of a frame share
 *     one
 * @param type its declared type; narrowing does not change it
 */
public record Variable(String name, int slot, Type type, Span span) {}
