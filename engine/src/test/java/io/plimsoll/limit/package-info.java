/** Tests of limits. */
@NullMarked
package io.plimsoll.limit;

import org.jspecify.annotations.NullMarked;
