/**
 * Manifests of Kubernetes into the model: pods and what makes pods, and the configuration beside.
 */
@NullMarked
package io.plimsoll.ingest.kubernetes;

import org.jspecify.annotations.NullMarked;
