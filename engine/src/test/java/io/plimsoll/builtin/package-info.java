/** Tests of the functions and methods of the language. */
@NullMarked
package io.plimsoll.builtin;

import org.jspecify.annotations.NullMarked;
