/**
 * Turns the text of a policy into its syntax tree, with our own words for everything that is wrong.
 *
 * <p>ANTLR is used in this package only, and none of its messages leaves it: the parser stops at
 * the first syntax error of a declaration, a table of known mistakes explains it, and reading goes
 * on at the next declaration word in the first column.
 */
@NullMarked
package io.plimsoll.parse;

import org.jspecify.annotations.NullMarked;
