/** Tests of the door for programs. */
@NullMarked
package io.plimsoll.api;

import org.jspecify.annotations.NullMarked;
