/** Tests of a reader of containers. */
@NullMarked
package io.plimsoll.ingest.inspect;

import org.jspecify.annotations.NullMarked;
