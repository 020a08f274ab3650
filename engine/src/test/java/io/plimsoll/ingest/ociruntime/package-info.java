/** Tests of a reader of containers. */
@NullMarked
package io.plimsoll.ingest.ociruntime;

import org.jspecify.annotations.NullMarked;
