/** Applies the fixes of findings to the texts they were found in. */
@NullMarked
package io.plimsoll.repair;

import org.jspecify.annotations.NullMarked;
