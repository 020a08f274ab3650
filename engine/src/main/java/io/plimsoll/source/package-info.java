/** Decoded text with positions: what every reader and every diagnostic points into. */
@NullMarked
package io.plimsoll.source;

import org.jspecify.annotations.NullMarked;
