/**
 * What the operators of the language do to values: three truth values, equality, order, arithmetic,
 * and how values print.
 */
@NullMarked
package io.plimsoll.value;

import org.jspecify.annotations.NullMarked;
