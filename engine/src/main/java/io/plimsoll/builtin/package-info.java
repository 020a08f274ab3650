/** The built-in functions and methods of the language; their signatures are the schema's. */
@NullMarked
package io.plimsoll.builtin;

import org.jspecify.annotations.NullMarked;
