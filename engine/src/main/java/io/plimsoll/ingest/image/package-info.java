/** Images into the model: config, history, layers, files, packages, users. */
@NullMarked
package io.plimsoll.ingest.image;

import org.jspecify.annotations.NullMarked;
