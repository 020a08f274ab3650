/** How much readers take in: limits with names, defaults and reasons. */
@NullMarked
package io.plimsoll.limit;

import org.jspecify.annotations.NullMarked;
