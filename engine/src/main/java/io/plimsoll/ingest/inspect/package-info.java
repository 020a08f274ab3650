/** What {@code docker inspect} and {@code podman inspect} print of containers, into the model. */
@NullMarked
package io.plimsoll.ingest.inspect;

import org.jspecify.annotations.NullMarked;
