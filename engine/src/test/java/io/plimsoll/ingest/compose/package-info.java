/** Tests of reading Compose projects into the model. */
@NullMarked
package io.plimsoll.ingest.compose;

import org.jspecify.annotations.NullMarked;
