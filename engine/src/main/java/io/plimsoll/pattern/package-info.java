/** Regular expressions and globs of policies: parsed, compiled and matched in linear time. */
@NullMarked
package io.plimsoll.pattern;

import org.jspecify.annotations.NullMarked;
