/** What inputs are, by name and content. */
@NullMarked
package io.plimsoll.ingest;

import org.jspecify.annotations.NullMarked;
