/** Tests of the standard library as a whole. */
@NullMarked
package io.plimsoll.stdlib;

import org.jspecify.annotations.NullMarked;
