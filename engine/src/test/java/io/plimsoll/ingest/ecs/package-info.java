/** Tests of a reader of containers. */
@NullMarked
package io.plimsoll.ingest.ecs;

import org.jspecify.annotations.NullMarked;
