/**
 * What a source says about a container, and what follows from it: engine defaults, values in force,
 * security facts.
 */
@NullMarked
package io.plimsoll.ingest.runtime;

import org.jspecify.annotations.NullMarked;
