/**
 * The syntax tree of the policy language: what was written, with a span on every node and literals
 * decoded.
 *
 * <p>Precedence is resolved and parentheses are gone. Nothing here knows what a name means. A
 * broken piece is a {@link io.plimsoll.syntax.Declaration.Broken} or {@link
 * io.plimsoll.syntax.Expr.Invalid} that was reported already, so a later phase stays silent about
 * it.
 */
@NullMarked
package io.plimsoll.syntax;

import org.jspecify.annotations.NullMarked;
