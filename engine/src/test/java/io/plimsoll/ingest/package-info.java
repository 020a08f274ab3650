/** Tests of telling inputs apart. */
@NullMarked
package io.plimsoll.ingest;

import org.jspecify.annotations.NullMarked;
