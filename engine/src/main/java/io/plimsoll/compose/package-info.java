/**
 * Compose files: texts and the files they name into one merged, interpolated, canonical project.
 *
 * <p>Follows the Compose specification as {@code compose-go} reads it, with two differences: each
 * value keeps its place and the places it replaced, and a variable nobody gave is a hole rather
 * than an empty text.
 */
@NullMarked
package io.plimsoll.compose;

import org.jspecify.annotations.NullMarked;
