@NullMarked
package io.plimsoll.ingest.dockerfile;

import org.jspecify.annotations.NullMarked;
