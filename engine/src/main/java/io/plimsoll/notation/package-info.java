/**
 * How container tools write durations, sizes and names: one reading for all formats that have them.
 */
@NullMarked
package io.plimsoll.notation;

import org.jspecify.annotations.NullMarked;
