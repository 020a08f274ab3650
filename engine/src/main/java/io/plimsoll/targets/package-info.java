/** Joins what was read from different inputs into targets, and names them. */
@NullMarked
package io.plimsoll.targets;

import org.jspecify.annotations.NullMarked;
