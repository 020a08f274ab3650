/** Reads shell scripts into the commands that are written in them. */
@NullMarked
package io.plimsoll.shell;

import org.jspecify.annotations.NullMarked;
