/**
 * Syntax trees to typed trees: types, absence, exhaustiveness, literals, references, and warnings
 * about what is legal but hardly meant.
 */
@NullMarked
package io.plimsoll.check;

import org.jspecify.annotations.NullMarked;
