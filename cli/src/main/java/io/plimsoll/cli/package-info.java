/** The {@code plimsoll} command: arguments, files, terminal and exit codes. */
@NullMarked
package io.plimsoll.cli;

import org.jspecify.annotations.NullMarked;
