/** Tests of the reader of Kubernetes manifests. */
@NullMarked
package io.plimsoll.ingest.kubernetes;

import org.jspecify.annotations.NullMarked;
