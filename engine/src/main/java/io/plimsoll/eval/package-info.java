/** Runs a plan over a target: subjects, guards, checks, messages. */
@NullMarked
package io.plimsoll.eval;

import org.jspecify.annotations.NullMarked;
