/** Tests of the checker. */
@NullMarked
package io.plimsoll.check;

import org.jspecify.annotations.NullMarked;
