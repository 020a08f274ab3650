/**
 * Policies after checking: every name is resolved, every expression has a type, nothing in here can
 * fail.
 */
@NullMarked
package io.plimsoll.typed;

import org.jspecify.annotations.NullMarked;
