/**
 * Prints policies in the one style that they have: {@code plimsoll fmt}.
 *
 * <p>A tree becomes a {@link io.plimsoll.format.Doc}, which the printer fits into the width of a
 * line. Comments are attached to the lines and elements they stand at; literals and raw text are
 * copied as they were written.
 */
@NullMarked
package io.plimsoll.format;

import org.jspecify.annotations.NullMarked;
