/** Tests of a reader of containers. */
@NullMarked
package io.plimsoll.ingest.quadlet;

import org.jspecify.annotations.NullMarked;
