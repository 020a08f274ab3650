@NullMarked
package io.plimsoll.ingest;

import org.jspecify.annotations.NullMarked;
