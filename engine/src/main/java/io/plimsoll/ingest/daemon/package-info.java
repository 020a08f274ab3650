/** {@code daemon.json} of Docker: what holds for containers that say nothing else. */
@NullMarked
package io.plimsoll.ingest.daemon;

import org.jspecify.annotations.NullMarked;
