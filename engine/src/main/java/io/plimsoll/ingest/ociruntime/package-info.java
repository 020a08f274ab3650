/** {@code config.json} of OCI runtime bundles into containers of the model. */
@NullMarked
package io.plimsoll.ingest.ociruntime;

import org.jspecify.annotations.NullMarked;
