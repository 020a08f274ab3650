/** Podman quadlets, systemd units that define containers, into the model. */
@NullMarked
package io.plimsoll.ingest.quadlet;

import org.jspecify.annotations.NullMarked;
