/** Command lines of {@code docker run} and {@code podman run} into containers of the model. */
@NullMarked
package io.plimsoll.ingest.commandline;

import org.jspecify.annotations.NullMarked;
