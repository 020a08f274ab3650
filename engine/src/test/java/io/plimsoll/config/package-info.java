/** Tests of configuration through real policy text. */
@NullMarked
package io.plimsoll.config;

import org.jspecify.annotations.NullMarked;
