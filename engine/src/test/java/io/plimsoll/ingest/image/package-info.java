/** Tests of reading images into the model. */
@NullMarked
package io.plimsoll.ingest.image;

import org.jspecify.annotations.NullMarked;
