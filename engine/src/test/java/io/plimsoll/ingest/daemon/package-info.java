/** Tests of a reader of containers. */
@NullMarked
package io.plimsoll.ingest.daemon;

import org.jspecify.annotations.NullMarked;
