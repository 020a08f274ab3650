/** Reports and attestations into the evidence nodes of the model. */
@NullMarked
package io.plimsoll.ingest.evidence;

import org.jspecify.annotations.NullMarked;
