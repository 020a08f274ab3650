/** Tests of reading Compose files. */
@NullMarked
package io.plimsoll.compose;

import org.jspecify.annotations.NullMarked;
