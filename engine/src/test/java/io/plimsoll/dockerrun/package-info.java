/** Tests of the reader of command lines. */
@NullMarked
package io.plimsoll.dockerrun;

import org.jspecify.annotations.NullMarked;
