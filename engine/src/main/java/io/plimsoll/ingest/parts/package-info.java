/** Nodes that every reader makes the same way: users, ports, platforms, scripts, command lines. */
@NullMarked
package io.plimsoll.ingest.parts;

import org.jspecify.annotations.NullMarked;
