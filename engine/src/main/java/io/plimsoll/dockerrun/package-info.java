/** Reads the command lines of {@code docker run}, {@code docker create} and {@code podman run}. */
@NullMarked
package io.plimsoll.dockerrun;

import org.jspecify.annotations.NullMarked;
