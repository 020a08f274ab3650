/** A Dockerfile into nodes of the model: what is written, and what is in force in each stage. */
@NullMarked
package io.plimsoll.ingest.dockerfile;

import org.jspecify.annotations.NullMarked;
