/** Tests of the facts derived from commands. */
@NullMarked
package io.plimsoll.command;

import org.jspecify.annotations.NullMarked;
