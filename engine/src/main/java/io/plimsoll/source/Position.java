package io.plimsoll.source;

/**
 * A place in a text as a person counts it.
 *
 * @param line from 1
 * @param column from 1, in code points
 */
public record Position(int line, int column) {}
