/** Tests of how Dockerfiles are read into the model. */
@NullMarked
package io.plimsoll.ingest.dockerfile;

import org.jspecify.annotations.NullMarked;
