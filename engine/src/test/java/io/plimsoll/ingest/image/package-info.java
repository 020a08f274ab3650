@NullMarked
package io.plimsoll.ingest.image;

import org.jspecify.annotations.NullMarked;
