/** The static types of the policy language. */
@NullMarked
package io.plimsoll.type;

import org.jspecify.annotations.NullMarked;
