/** Services of a Compose project as containers of the model. */
@NullMarked
package io.plimsoll.ingest.compose;

import org.jspecify.annotations.NullMarked;
