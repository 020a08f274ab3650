/**
 * Compiled policies: expressions over slots, without names, immutable and safe to share between
 * threads.
 */
@NullMarked
package io.plimsoll.plan;

import org.jspecify.annotations.NullMarked;
