/** Tests of the facts that follow from what a source says about a container. */
@NullMarked
package io.plimsoll.ingest.runtime;

import org.jspecify.annotations.NullMarked;
